import type { Brief } from './brief.ts';
import type { Conversation, Custody, EscalationReason } from './conversation.ts';
import type { StoredEvent } from './event.ts';
import type { AgentId, ConversationId, EventId, HandoverId } from './ids.ts';
import type { Instant } from './time.ts';
import type { Priority } from './turn.ts';

/** One line of the desk's list. */
export interface DeskLine {
  readonly conversationId: ConversationId;
  readonly custody: Custody;
  readonly channel: string;
  readonly who: string;
  readonly identityLevel: 'anonymous' | 'claimed' | 'verified';
  readonly goal: string;
  readonly lastAt: Instant;
  readonly lastBy: 'customer' | 'bot' | 'agent' | 'system';
  readonly dissatisfied: number;
  readonly agentId?: AgentId;
  readonly agentName?: string;
  readonly reference?: string;
  readonly handover?: {
    readonly id: HandoverId;
    readonly reason: EscalationReason;
    readonly priority: Priority;
    readonly requestedAt: Instant;
    readonly deadline: Instant;
    readonly callbackAt?: Instant;
    readonly overdue: boolean;
  };
}

export interface HandoverRecord {
  readonly id: HandoverId;
  readonly state: 'requested' | 'accepted' | 'completed' | 'failed';
  readonly reason: EscalationReason;
  readonly priority: Priority;
  readonly requestedAt: Instant;
  readonly deadline: Instant;
  readonly callbackAt?: Instant;
  readonly via: 'chat' | 'sms';
  readonly brief: Brief;
}

export interface DeskView {
  readonly conversation: Conversation;
  readonly handover?: HandoverRecord;
  /** Other conversations of the same person, newest first, at most ten. */
  readonly earlier: readonly {
    readonly conversationId: ConversationId;
    readonly channel: string;
    readonly startedAt: Instant;
    readonly goal: string;
    readonly custody: Custody;
  }[];
  /** Outbox rows that failed or are unsure, so that the agent sees what did not arrive. */
  readonly undelivered: readonly {
    readonly eventId: EventId;
    readonly state: 'sending' | 'failed' | 'indeterminate';
    readonly reason: string;
  }[];
}

export type DeskList = 'queue' | 'mine' | 'others' | 'bot' | 'closed';

/** What people at the desk do. Every move is one transaction, checks the epoch that the screen showed (error `conflict` when it moved on) and is an event. */
export interface DeskStore {
  list(list: DeskList, agentId: AgentId, now: Instant, limit: number): Promise<readonly DeskLine[]>;
  counts(agentId: AgentId, now: Instant): Promise<Readonly<Record<DeskList, number>>>;
  view(id: ConversationId, now: Instant): Promise<DeskView | null>;
  /** Events after `afterSeq`, oldest first, at most `limit`. */
  events(id: ConversationId, afterSeq: number, limit: number): Promise<readonly StoredEvent[]>;
  /** Takes custody from bot, queue or another agent; cancels the bot's pending outbox rows; writes `custody` and `handoff.status accepted`; says `announcement` to the customer. */
  takeOver(move: DeskMove & { readonly announcement: string }): Promise<Conversation>;
  /**
   * Takes up a call-back by text message where it is answered: opens or finds the SMS thread of our number `account` with the
   * customer's proved number, in the same case and custody, says `greeting` there and `announcement` in the conversation that
   * asked. Null, with nothing changed, when nothing can be texted (no such call-back, no proved number, opted out, somebody
   * else has that thread): then take over as usual.
   */
  continueBySms(
    move: DeskMove & { readonly account: string; readonly announcement: string; readonly greeting: string },
  ): Promise<{ readonly conversation: Conversation; readonly continuesIn: Conversation } | null>;
  /** Only the agent in custody; error `conflict` otherwise. `replyKey` makes a repeated click harmless. */
  reply(move: DeskMove & { readonly text: string; readonly replyKey: string }): Promise<StoredEvent>;
  note(note: {
    readonly conversationId: ConversationId;
    readonly agentId: AgentId;
    readonly agentName: string;
    readonly text: string;
    readonly now: Instant;
  }): Promise<StoredEvent>;
  /** Back to the bot (`completed`), with every thread of the same case that this agent has; says `announcement` to the customer. */
  handBack(move: DeskMove & { readonly announcement: string }): Promise<Conversation>;
  /** Closes conversation and case (`completed`), with every thread of the same case that this agent has. */
  close(move: DeskMove & { readonly announcement: string }): Promise<Conversation>;
  /** Requested hand-overs whose deadline passed and that were not alerted yet. */
  overdue(now: Instant): Promise<
    readonly {
      readonly conversationId: ConversationId;
      readonly handoverId: HandoverId;
      readonly epoch: number;
      readonly locale: string;
      readonly via: 'chat' | 'sms';
      readonly callback: boolean;
    }[]
  >;
  /** A live wait ran out: `handoff.status failed`, custody back to the bot with `announcement`, or stays waiting with a new deadline when `newDeadline` is given. Marks it alerted. Error `conflict` when somebody else was faster. */
  expire(expiry: {
    readonly conversationId: ConversationId;
    readonly handoverId: HandoverId;
    readonly epoch: number;
    readonly announcement: string;
    readonly newDeadline?: Instant;
    readonly now: Instant;
  }): Promise<void>;
  /** The soonest deadline that was not alerted yet; may be over already. */
  nextDeadline(now: Instant): Promise<Instant | null>;
  /** Customers who wait in the chat now; call-backs wait for their time elsewhere. */
  waiting(): Promise<number>;
}

export interface DeskMove {
  readonly conversationId: ConversationId;
  readonly agentId: AgentId;
  readonly agentName: string;
  /** The epoch the screen showed. */
  readonly epoch: number;
  readonly now: Instant;
}
