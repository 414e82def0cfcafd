import type { Choice } from './content.ts';
import type { EscalationReason } from './conversation.ts';
import type { Evidence } from './knowledge.ts';
import type { Instant } from './time.ts';

/** One fact that led to a decision, e.g. `evidence 0.83 >= answerAt 0.55`. Never holds the customer's words. */
export interface Reason {
  readonly rule: string;
  readonly detail: string;
}

/** How to say it: `warm` softens and shortens for an upset customer. */
export type Tone = 'plain' | 'warm';

/** What happens when no person takes up the hand-over in time. */
export type Fallback = 'wait' | 'callback';

export type SafePath = 'self-harm' | 'emergency' | 'threat';

export type JourneyStep =
  | { readonly name: 'callback'; readonly step: 'offer'; readonly slots: readonly Instant[] }
  | { readonly name: 'callback'; readonly step: 'via'; readonly at: Instant }
  | { readonly name: 'callback'; readonly step: 'confirm'; readonly at: Instant; readonly via: 'chat' | 'sms' }
  | { readonly name: 'callback'; readonly step: 'cancel' };

export type SmalltalkKind =
  | 'hello'
  | 'greeting'
  | 'thanks'
  | 'goodbye'
  | 'asks-if-bot'
  | 'asks-capabilities'
  | 'helped'
  | 'not-helped'
  | 'abuse'
  | 'other-language'
  | 'opted-out'
  | 'opted-in'
  | 'nothing-said'
  | 'waiting'
  | 'same-answer'
  | 'unreadable'
  | 'keyword-help'
  /** "No, thank you" to an offer. */
  | 'declined'
  /** "Ok", when nothing was asked. */
  | 'acknowledged'
  /** A complaint by somebody who waits for a person already. */
  | 'complaint';

export type Decision = { readonly reasons: readonly Reason[]; readonly tone: Tone } & (
  | {
      readonly kind: 'answer';
      readonly evidence: readonly Evidence[];
      /** Then hand over, because the article says so. */ readonly thenEscalate?: EscalationReason;
      readonly offersPerson: boolean;
    }
  | {
      readonly kind: 'smalltalk';
      readonly about: SmalltalkKind;
      /** Likely evidence of an urgent article in a message that is answered otherwise: its urgent line is said first. */
      readonly urgent?: Evidence;
    }
  | {
      readonly kind: 'clarify';
      readonly options: readonly Choice[];
      /** Moderately sure evidence of an urgent article: its urgent line is said first. */ readonly urgent?: Evidence;
    }
  | { readonly kind: 'not-understood'; readonly urgent?: Evidence }
  | { readonly kind: 'journey'; readonly step: JourneyStep; /** As above. */ readonly urgent?: Evidence }
  | { readonly kind: 'safe-path'; readonly path: SafePath }
  | {
      readonly kind: 'escalate';
      readonly reason: EscalationReason;
      readonly fallback: Fallback;
      /** An urgent line or answer that is said first. */ readonly first?: Evidence;
      /** The customer named a time for the call-back that is free. */ readonly callbackAt?: Instant;
    }
  | { readonly kind: 'consent'; readonly granted: boolean }
  | { readonly kind: 'end' }
  | {
      readonly kind: 'hold';
      /** The customer wants to be written to no more, said to a person or while one speaks. */ readonly optsOut?: true;
    }
);
