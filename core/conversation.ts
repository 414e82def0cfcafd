import type { Address, Identity } from './address.ts';
import type { Choice } from './content.ts';
import type { AgentId, ArticleId, CaseId, ConversationId, HandoverId, PersonId } from './ids.ts';
import type { Instant } from './time.ts';

/** Who may speak to the customer: the bot, nobody yet (queue), a person, or nobody any more. */
export type Custody = 'bot' | 'waiting' | 'agent' | 'closed';

/** One thread on one channel. `epoch` rises with every change of custody, `version` with every change of state. */
export interface Conversation {
  readonly id: ConversationId;
  readonly personId: PersonId;
  readonly address: Address;
  readonly identity: Identity;
  readonly custody: Custody;
  readonly epoch: number;
  readonly version: number;
  /** BCP 47 language the bot speaks here. */
  readonly locale: string;
  /** IANA zone of the customer, when known. */
  readonly zone?: string;
  readonly agentId?: AgentId;
  readonly case?: Case;
  readonly handover?: OpenHandover;
  readonly memory: Memory;
  readonly startedAt: Instant;
}

/** What a person needs, over all channels. */
export interface Case {
  readonly id: CaseId;
  /** What customers are told, e.g. `MD-7K2Q9D`. */
  readonly reference: string;
  readonly topic?: string;
  readonly state: 'open' | 'closed';
  readonly openedAt: Instant;
}

export interface OpenHandover {
  readonly id: HandoverId;
  readonly reason: EscalationReason;
  readonly requestedAt: Instant;
  /** When a person must have answered; the customer was told this time. */
  readonly deadline: Instant;
  /** When it should be taken up, for a call-back the customer picked. */
  readonly callbackAt?: Instant;
  readonly via: 'chat' | 'sms';
}

export type EscalationReason =
  'asked' | 'low-confidence' | 'emotion' | 'effort' | 'policy' | 'fault' | 'journey' | 'complaint' | 'safe-path';

/** What the bot remembers of a conversation; plain JSON, at most the last ten of anything. */
export interface Memory {
  readonly greeted: boolean;
  /** Choices of the last bot message, so that "2" or the label can be understood. */
  readonly offered: readonly Choice[];
  readonly journey?: JourneyState;
  readonly answered: readonly Answered[];
  readonly turns: readonly PastTurn[];
  /** Turns in a row that were not understood. */
  readonly misunderstood: number;
  /** The last bot turn was a clarifying question. */
  readonly clarified: boolean;
  /** Effort points of the open need (see dialogs/effort.ts). */
  readonly effort: number;
  /** Texts the customer was asked to pick between when clarifying. */
  readonly pending?: string;
  /** The last text the bot said, so that it never says the same twice in a row. */
  readonly lastSaid?: string;
}

export const emptyMemory: Memory = {
  greeted: false,
  offered: [],
  answered: [],
  turns: [],
  misunderstood: 0,
  clarified: false,
  effort: 0,
};

export interface Answered {
  readonly articleId: ArticleId;
  readonly hash: string;
  readonly title: string;
  readonly topic: string;
  readonly at: Instant;
  readonly helped?: boolean;
}

/** One earlier customer turn. */
export interface PastTurn {
  readonly text: string;
  readonly topic?: string;
  readonly dissatisfied: number;
  /** Kind of the decision; of small talk, what it was about. */
  readonly decision: string;
  readonly at: Instant;
}

/** Where a value came from: the customer said it, the host page signed it, a person entered it, or we worked it out. */
export interface Slot {
  readonly value: string;
  readonly source: 'customer' | 'channel' | 'agent' | 'inferred';
}

export interface JourneyState {
  readonly name: 'callback';
  readonly step: string;
  readonly slots: Readonly<Record<string, Slot>>;
}
