/** Why the server did not do what was asked; `status` 0 is a server that cannot be reached. */
export class AskFailure extends Error {
  readonly status: number;
  readonly code: string;
  /** Seconds to wait before the next try, when the server said so. */
  readonly waitSeconds: number;

  constructor(status: number, code: string, message: string, waitSeconds = 0) {
    super(message);
    this.name = 'AskFailure';
    this.status = status;
    this.code = code;
    this.waitSeconds = waitSeconds;
  }
}
