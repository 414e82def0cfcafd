import type { Custody } from '../../core/conversation.ts';
import type { Instant } from '../../core/time.ts';

/** A conversation as a content team writes it down: what a customer does, and what must come of it. */
export interface TestConversation {
  readonly file: string;
  readonly line: number;
  readonly name: string;
  readonly channel: string;
  readonly locale: string;
  /** IANA zone of the customer. */
  readonly zone: string;
  readonly begin: Instant;
  /** How many people are signed in at the desk while it is open. */
  readonly people: number;
  /** A proved phone number of the customer. */
  readonly phone?: string;
  readonly steps: readonly Step[];
}

/** One thing that happens, and what must come of it. */
export interface Step {
  readonly line: number;
  readonly does: Does;
  readonly expects: Expects;
}

export type Does =
  | { readonly kind: 'says'; readonly texts: readonly string[] }
  | { readonly kind: 'picks'; readonly choice: string }
  | { readonly kind: 'presses'; readonly button: Button }
  | { readonly kind: 'sends'; readonly mimeType: string }
  | { readonly kind: 'waits'; readonly ms: number }
  | { readonly kind: 'agent'; readonly custody: Custody };

export type Button = 'yes' | 'no' | 'person' | 'hello' | 'end';

/** What is said of a step; what is not named may be anything. */
export interface Expects {
  /** Kinds or sub-kinds of decisions, one of which must come: `answer`, `thanks`, `opt-out`. */
  readonly decision?: readonly string[];
  readonly topic?: readonly string[];
  /** All of them must be in the reply, whatever the case. */
  readonly has?: readonly string[];
  /** None of them may be in the reply. */
  readonly lacks?: readonly string[];
  /** Each must be part of the label of a choice. */
  readonly offers?: readonly string[];
  /** `no`, `yes`, or the reason of the hand-over. */
  readonly handover?: readonly string[];
  /** Language of the last message. */
  readonly language?: string;
  readonly custody?: Custody;
  /** `plain` or `warm`. */
  readonly tone?: string;
}
