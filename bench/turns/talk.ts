/** One conversation as a caller of a benchmark holds it. */
export interface Talk {
  /** Says it and waits until the bot's own reply to it was received; one at a time. */
  say(text: string): Promise<Reply>;
  hangUp(): void;
}

/** How a turn ended for the caller. */
export interface Reply {
  /** From the start of the POST to the received reply. */
  readonly ms: number;
  /** `replied`; `handed-over`: replied, and from now on a person has the conversation; `silent`: nothing came in ten seconds. */
  readonly outcome: 'replied' | 'handed-over' | 'silent';
}

/** Opens one more conversation. */
export type OpenTalk = () => Promise<Talk>;

/** How long a caller waits before a turn counts as lost. */
export const patienceMs = 10_000;
