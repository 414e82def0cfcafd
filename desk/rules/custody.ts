import type { Custody } from '../../core/conversation.ts';

/** Everything that can change who may speak to the customer. */
export type CustodyMove =
  /** The bot calls a person in. */
  | 'escalate'
  /** A person starts to answer, or takes the conversation from another person. */
  | 'take-over'
  /** A person gives it back to the bot. */
  | 'hand-back'
  /** Nobody came in time, or the customer called it off. */
  | 'give-up'
  /** The customer writes again after the end. */
  | 'reopen'
  | 'close';

/** Who may speak after the move, or `illegal`; the one table of custody. */
export function nextCustody(from: Custody, move: CustodyMove): Custody | 'illegal' {
  return table[from][move] ?? 'illegal';
}

const table: Readonly<Record<Custody, Readonly<Partial<Record<CustodyMove, Custody>>>>> = {
  bot: { escalate: 'waiting', 'take-over': 'agent', close: 'closed' },
  waiting: { 'take-over': 'agent', 'give-up': 'bot', close: 'closed' },
  agent: { 'take-over': 'agent', 'hand-back': 'bot', close: 'closed' },
  // A customer who comes back and asks for a person at once goes straight to the queue.
  closed: { reopen: 'bot', escalate: 'waiting' },
};
