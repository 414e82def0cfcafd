import * as de from 'chrono-node/de';
import * as en from 'chrono-node/en';
import type { Entity } from '../../core/understanding.ts';
import type { Reading } from './entitiesOf.ts';

/** Dates and times, read against the customer's clock; the value is `2026-11-24`, or `2026-11-24T22:40` when a time was said. */
export function datesIn(text: string, { language, zone, now }: Reading): readonly Entity[] {
  if (!mayHoldDate.test(text)) return [];
  const reference = { instant: new Date(now), timezone: minutesFromUtc(now, zone) };
  const read = language === 'de' ? de.casual : en.GB;
  return read.parse(text, reference).map((found) => {
    const hour = found.start.isCertain('hour') ? found.start.get('hour') : null;
    const date = ['year', 'month', 'day'] as const;
    const day = date.map((part) => String(found.start.get(part) ?? 0).padStart(2, '0')).join('-');
    const minute = found.start.get('minute') ?? 0;
    return {
      kind: 'date',
      text: found.text,
      value: hour === null ? day : `${day}T${two(hour)}:${two(minute)}`,
      at: found.index,
    } as const;
  });
}

/** Reading dates is slow and most texts hold none. */
const mayHoldDate =
  /\d|day|week|month|morrow|night|noon|morning|evening|ago|last|next|tag|woche|monat|heute|gestern|morgen|abend|mittag|nacht|früh|vor|montag|mittwoch|sonnabend/i;

function two(value: number): string {
  return String(value).padStart(2, '0');
}

function minutesFromUtc(now: number, zone: string): number {
  try {
    const name = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })
      .formatToParts(now)
      .find((part) => part.type === 'timeZoneName')?.value;
    const [, sign = '+', hours = '0', minutes = '0'] = /GMT([+-])(\d{2}):(\d{2})/.exec(name ?? '') ?? [];
    return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  } catch {
    // A browser sent a zone that does not exist: UTC is the least wrong.
    return 0;
  }
}
