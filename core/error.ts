/** Who failed; each code has one meaning, listed in docs/OPERATE.md. */
export type ErrorCode =
  | 'bad-request'
  | 'content-invalid'
  | 'conflict'
  | 'delivery-refused'
  | 'delivery-unavailable'
  | 'delivery-unknown'
  | 'forbidden'
  | 'not-found'
  | 'overloaded'
  | 'settings-invalid'
  | 'store-unavailable'
  | 'store-newer'
  | 'store-locked'
  | 'too-large'
  | 'too-many'
  | 'unauthenticated';

export interface ErrorDetail {
  /** Whether the same attempt may succeed later. */
  readonly retry?: boolean;
  /** Milliseconds to wait before the next attempt, when the other side said so. */
  readonly retryAfterMs?: number;
  readonly cause?: unknown;
}

/** An error with a name: who failed (`code`), what to do (`message`) and whether to try again (`retry`). */
export class NightdeskError extends Error {
  readonly code: ErrorCode;
  readonly retry: boolean;
  readonly retryAfterMs: number | undefined;

  constructor(code: ErrorCode, message: string, detail: ErrorDetail = {}) {
    super(message, { cause: detail.cause });
    this.name = 'NightdeskError';
    this.code = code;
    this.retry = detail.retry ?? false;
    this.retryAfterMs = detail.retryAfterMs;
  }
}
