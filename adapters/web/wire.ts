/** What is kept beside a customer's message so that its echo looks as the client sent it. */
export interface Wire {
  readonly type: 'message' | 'event';
  readonly channelData?: Readonly<Record<string, unknown>>;
  readonly value?: unknown;
  /** Who wrote it had proved who they are; never shown. */
  readonly proved?: true;
}
