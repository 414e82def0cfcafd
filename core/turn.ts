import type { Content } from './content.ts';
import type { Conversation, Custody, EscalationReason, Memory } from './conversation.ts';
import type { NewEvent } from './event.ts';
import type { CaseId, ConversationId, EventId, HandoverId } from './ids.ts';
import type { Inbound } from './inbound.ts';
import type { OutboundMessage } from './channel.ts';
import type { Brief } from './brief.ts';
import type { Instant } from './time.ts';

/** One customer message inside a claim. */
export interface CustomerMessage {
  readonly eventId: EventId;
  readonly content: Content;
  readonly sentAt: Instant;
}

/** The right to think about a conversation until `leaseUntil`; `fence` is checked at commit. */
export interface Claim {
  readonly conversation: Conversation;
  readonly messages: readonly CustomerMessage[];
  readonly fence: number;
  /** How often these messages were taken before (0 at first). */
  readonly attempts: number;
  readonly leaseUntil: Instant;
}

/** All that a turn changes; committed as one transaction or not at all. */
export interface Turn {
  readonly memory: Memory;
  readonly locale: string;
  /** In order; each becomes a `message` event and, on push channels, an outbox row. */
  readonly say: readonly OutboundMessage[];
  /** Written after the messages, in order. */
  readonly record: readonly NewEvent[];
  readonly move?: { readonly to: Custody; readonly reason: string };
  readonly openCase?: { readonly id: CaseId; readonly reference: string; readonly topic?: string };
  readonly handover?: NewHandover;
  /** Changes the open hand-over (a picked call-back time). */
  readonly callback?: { readonly at: Instant; readonly deadline: Instant; readonly via: 'chat' | 'sms' };
  readonly consent?: { readonly granted: boolean; readonly proof: string };
}

export interface NewHandover {
  readonly id: HandoverId;
  readonly reason: EscalationReason;
  readonly deadline: Instant;
  readonly priority: Priority;
  readonly brief: Brief;
  readonly via: 'chat' | 'sms';
  readonly callbackAt?: Instant;
}

/** Higher is sooner: 0 low, 1 normal, 2 high, 3 urgent. */
export type Priority = 0 | 1 | 2 | 3;

export interface Accepted {
  /** Empty for receipts, typing and consent. */
  readonly eventId: EventId;
  readonly conversationId: ConversationId;
  /** False when the same external id was accepted before (then the first event id is given again). */
  readonly first: boolean;
}

/** Takes in what channels bring: one durable transaction each; resolves only after it is committed. */
export interface Door {
  accept(inbound: Inbound, now: Instant): Promise<Accepted>;
  /** Keeps a validly signed request that could not be read, without its words, so that an admin sees it. */
  deadLetter(
    letter: {
      readonly channel: string;
      readonly account: string;
      readonly externalId: string;
      readonly reason: string;
    },
    now: Instant,
  ): Promise<void>;
}

/**
 * Takes the turn of a message inside the transaction that takes the message in; null leaves it for a claim. It must be quick,
 * must not ask the store for anything (the transaction waits for it), and may be called again when the transaction is.
 */
export type Respond = (claim: Claim) => Promise<Turn | null>;

export interface TurnStore extends Door {
  /** With `respond` a message may be answered at once, where nobody thinks about its conversation and nothing else waits in it. */
  accept(inbound: Inbound, now: Instant, respond?: Respond): Promise<Accepted>;
  /** The oldest open messages of a conversation nobody holds (all of that conversation: a burst is one turn), or null. */
  claim(now: Instant, leaseMs: number): Promise<Claim | null>;
  /** Extends the lease; false when it was lost. */
  renew(claim: Claim, now: Instant, leaseMs: number): Promise<boolean>;
  /** One transaction, only if fence, version and epoch still match; otherwise `stale`, nothing is written and the messages are open again. */
  commit(claim: Claim, turn: Turn, now: Instant): Promise<'committed' | 'stale'>;
  /** Gives the messages back after a failure, counts the attempt, not to be taken before `retryAt`. */
  release(claim: Claim, failure: string, retryAt: Instant): Promise<void>;
  /** Gives the messages back without counting an attempt (drain). */
  giveBack(claim: Claim): Promise<void>;
  /** When claim() may find something that it does not find now (a lease running out, a retry), or null. */
  nextDue(now: Instant): Promise<Instant | null>;
}
