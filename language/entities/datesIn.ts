import type { ParsedComponents } from 'chrono-node';
import * as de from 'chrono-node/de';
import * as en from 'chrono-node/en';
import { dateFormat } from '../../core/dateFormat.ts';
import type { Entity } from '../../core/understanding.ts';
import type { Reading } from './entitiesOf.ts';

/** Dates, times and ranges, read against the customer's clock; the value is `2026-11-24`, `2026-11-24T22:40` when a time was said, `from/to` of a range. */
export function datesIn(text: string, reading: Reading): readonly Entity[] {
  if (!mayHoldDate.test(text)) return [];
  const { language, zone, now } = reading;
  const reference = { instant: new Date(now), timezone: minutesFromUtc(now, zone) };
  const reader = language === 'de' ? de.casual : en.GB;
  const found = reader
    .parse(withRanges(text), reference)
    .filter(({ text: words, index }) => !isNoDate(text, words, index))
    .map(({ text: read, index, start, end }): Entity => {
      const words = text.slice(index, index + read.length);
      const [from, to] = [valueOf(start, words), end ? valueOf(end, words) : null];
      return { kind: 'date', text: words, value: to === null ? from : `${from}/${to}`, at: index };
    });
  return language === 'de' ? joined(text, [...found, ...shortDatesIn(text, now)]) : found;
}

/** "Between 2 and 4" in the words that the reader of dates knows, every letter in its place. */
function withRanges(text: string): string {
  return text
    .replace(/\bbetween( [^\n]{1,25}?) and /gi, '   from$1 to  ')
    .replace(/\bzwischen( [^\n]{1,25}?) und /gi, '     von$1 bis ');
}

function valueOf(start: ParsedComponents, words: string): string {
  const date = (['year', 'month', 'day'] as const).map((part) => two(start.get(part) ?? 0)).join('-');
  const hour = start.get('hour') ?? 0;
  // "At 3" is in the afternoon: nobody makes an appointment in the night without saying so.
  const isAfternoon = hour > 0 && hour < 7 && !start.isCertain('meridiem') && !/\b0\d/.test(words);
  const time = `T${two(isAfternoon ? hour + 12 : hour)}:${two(start.get('minute') ?? 0)}`;
  return start.isCertain('hour') ? date + time : date;
}

/** "vom 3.11. bis 5.11.": two days with nothing but that between them are a range. */
function joined(text: string, dates: readonly Entity[]): readonly Entity[] {
  const kept: Entity[] = [];
  for (const date of dates.toSorted((a, b) => a.at - b.at)) {
    const before = kept.at(-1);
    const between = before === undefined ? '' : text.slice(before.at + before.text.length, date.at);
    if (before !== undefined && !before.value.includes('/') && /^\.?\s*(?:bis(?: zum)?|–|-)\s*$/i.test(between))
      kept[kept.length - 1] = {
        kind: 'date',
        text: text.slice(before.at, date.at + date.text.length),
        value: `${before.value}/${date.value}`,
        at: before.at,
      };
    else kept.push(date);
  }
  return kept;
}

/** Reading dates is slow and most texts hold none. */
const mayHoldDate =
  /\d|day|week|month|morrow|night|noon|morning|evening|ago|last|next|tag|woche|monat|heute|gestern|morgen|abend|mittag|nacht|früh|vor|montag|mittwoch|sonnabend/i;

/** Words that are dates to a reader of dates only: "so" is no Sunday, "may" no month, "good morning" no time. */
function isNoDate(text: string, words: string, index: number): boolean {
  if (/^(?:so|do|mi|di|mo|sa|fr|now|jetzt|may|sun|sat|wed|morning|afternoon|evening|night|nacht|abend)$/i.test(words))
    return true;
  const [before, after] = [text.slice(0, index), text.slice(index + words.length)];
  return /^morgen$/i.test(words) && (/guten\s*$/i.test(before) || /^\s*(?:zusammen|allerseits|,|!)/i.test(after));
}

/** "am 3.11." as Germans write it, in the year that brings it nearest to now. */
function shortDatesIn(text: string, now: number): readonly Entity[] {
  const pattern =
    /(?<![\d.,])(?:(?<=\b(?:am|vom|den|bis|ab|seit|zum|der) )(\d{1,2})\.(\d{1,2})|(\d{1,2})\.(\d{1,2})\.)(?![\d,])/gi;
  return [...text.matchAll(pattern)].flatMap((match): readonly Entity[] => {
    const day = Number(match[1] ?? match[3]);
    const month = Number(match[2] ?? match[4]);
    const year = new Date(now).getUTCFullYear();
    const nearest = [year - 1, year, year + 1]
      .map((one) => new Date(Date.UTC(one, month - 1, day)))
      .filter((one) => one.getUTCMonth() === month - 1)
      .sort((a, b) => Math.abs(a.getTime() - now) - Math.abs(b.getTime() - now))[0];
    if (nearest === undefined) return [];
    return [{ kind: 'date', text: match[0], value: nearest.toISOString().slice(0, 10), at: match.index }];
  });
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

function minutesFromUtc(now: number, zone: string): number {
  try {
    const name = dateFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })
      .formatToParts(now)
      .find((part) => part.type === 'timeZoneName')?.value;
    const [, sign = '+', hours = '0', minutes = '0'] = /GMT([+-])(\d{2}):(\d{2})/.exec(name ?? '') ?? [];
    return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  } catch {
    // A browser sent a zone that does not exist: UTC is the least wrong.
    return 0;
  }
}
