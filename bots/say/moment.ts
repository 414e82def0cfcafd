import type { Content } from '../../core/content.ts';
import type { Conversation } from '../../core/conversation.ts';
import type { Library } from '../../core/library.ts';
import type { Situation } from '../../core/policy.ts';
import type { Instant } from '../../core/time.ts';
import type { Understanding } from '../../core/understanding.ts';
import { labelTime, sayTime, sayUntil } from '../../dialogs/times.ts';
import { zoneOf } from '../../dialogs/zoneOf.ts';
import type { FreshIds } from '../freshIds.ts';
import type { Speak } from './speak.ts';

/** What a turn knows before it is put into words. */
export interface Scene {
  readonly library: Library;
  readonly conversation: Conversation;
  readonly contents: readonly Content[];
  readonly understood: Understanding;
  readonly situation: Situation;
  readonly locale: string;
  readonly variant: 'web' | 'sms';
  readonly fresh: FreshIds;
}

/** All that words may depend on, beside the decision. */
export interface Moment extends Scene {
  /** The voice for this conversation. */
  readonly speak: Speak;
  /** The same voice in another language. */
  readonly speakIn: (locale: string) => Speak;
}

/** What the customer is told as their case: the open one, or the one that this turn opens. */
export function referenceIn({ conversation, fresh }: Scene): string {
  return conversation.case?.state === 'open' ? conversation.case.reference : fresh.reference;
}

/** Times as this customer reads them. */
export function timesIn(moment: Moment): {
  readonly say: (at: Instant) => string;
  readonly until: (at: Instant) => string;
  readonly label: (at: Instant) => string;
} {
  const { conversation, situation, locale } = moment;
  const zone = zoneOf(conversation, situation);
  // Whose clock it is goes without saying only when it is their own.
  const namesZone = conversation.zone !== zone;
  return {
    say: (at) => sayTime(at, situation.now, zone, locale, namesZone),
    until: (at) => sayUntil(at, situation.now, zone, locale, namesZone),
    label: (at) => labelTime(at, zone, locale),
  };
}
