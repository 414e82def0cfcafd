import type { Identity } from './address.ts';
import type { Answered, EscalationReason, Slot } from './conversation.ts';
import type { Instant } from './time.ts';

/** Everything a person needs in one look; made in the turn that hands over, kept with the hand-over. */
export interface Brief {
  /** One line: what they want, in the customer's own words. */
  readonly goal: string;
  readonly topic?: string;
  readonly topicTitle?: string;
  readonly reason: { readonly code: EscalationReason; readonly detail: string };
  readonly slots: Readonly<Record<string, Slot>>;
  readonly answersShown: readonly Answered[];
  /** What the customer was promised, with its due time. */
  readonly promises: readonly { readonly text: string; readonly due: Instant }[];
  readonly identity: Identity;
  readonly mood: {
    readonly trend: 'up' | 'flat' | 'down';
    readonly levels: readonly number[];
    readonly words: readonly string[];
  };
  readonly effort: number;
  /** A language the agent should answer in. */
  readonly locale: string;
}
