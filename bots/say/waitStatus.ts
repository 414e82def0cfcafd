import type { Choice } from '../../core/content.ts';
import type { Instant } from '../../core/time.ts';
import { slotChoiceId, timesToOffer } from '../../dialogs/callback.ts';
import { zoneOf } from '../../dialogs/zoneOf.ts';
import { timesIn, type Moment } from './moment.ts';

/** How long a person will be, as far as anybody knows; only while somebody is there. */
export function waitStatus({ situation, locale, speak }: Moment): string {
  const { waitEstimate } = situation;
  if (waitEstimate === undefined) return speak('wait.next');
  const minutes = new Intl.NumberFormat(locale, { style: 'unit', unit: 'minute', unitDisplay: 'long' });
  return speak('wait.minutes', { minutes: minutes.format(Math.max(1, Math.round(waitEstimate))) });
}

/** Times for a call-back as choices, by default those that are best to offer. */
export function choicesOfTimes(moment: Moment, slots?: readonly Instant[]): readonly Choice[] {
  const { conversation, situation } = moment;
  const times = slots ?? timesToOffer(situation.callbackSlots, zoneOf(conversation, situation));
  const { label } = timesIn(moment);
  return times.map((at) => ({ id: slotChoiceId(at), label: label(at) }));
}
