import type { Instant } from '../core/time.ts';
import { daysBetween, wallClock } from './times.ts';

/**
 * The first free time that fits words such as "tomorrow morning", "Monday at 10", "9:30", "morgen früh", "heute Nachmittag".
 * Null when the words name no time, or none that is free.
 */
export function slotFromWords(text: string, slots: readonly Instant[], now: Instant, zone: string): Instant | null {
  const words = text.normalize('NFKC').toLowerCase();
  // A long message is a story with a time in it, not the choice of one.
  if (words.length > 60) return null;
  const day = dayIn(words);
  const part = partIn(words);
  const clock = clockIn(words);
  if (!day && !part && !clock) return null;
  return (
    slots.find((slot) => {
      const wall = wallClock(slot, zone);
      return (
        (!day || day(daysBetween(now, slot, zone), wall.weekday)) &&
        (!part || (wall.hour >= part.from && wall.hour < part.to)) &&
        (!clock || (wall.hour === clock.hour && wall.minute === clock.minute))
      );
    }) ?? null
  );
}

type DayTest = (daysAhead: number, weekday: number) => boolean;

function dayIn(words: string): DayTest | null {
  if (/\b(?:today|heute|tonight)\b/.test(words)) return (ahead) => ahead === 0;
  if (/\bday after tomorrow\b|übermorgen/.test(words)) return (ahead) => ahead === 2;
  // "Morgen" is tomorrow; "am Morgen", "guten Morgen" and "Montag Morgen" are not.
  const tomorrow = /\btomorrow\b|(?<!\bam |guten |tag )\bmorgen\b(?!s)/;
  const weekday = weekdays.findIndex((names) => names.test(words));
  if (weekday >= 0) return (_, day) => day === weekday + 1;
  return tomorrow.test(words) ? (ahead) => ahead === 1 : null;
}

const weekdays = [
  /\b(?:monday|mon|montag)\b/,
  /\b(?:tuesday|tue|dienstag)\b/,
  /\b(?:wednesday|wed|mittwoch)\b/,
  /\b(?:thursday|thu|donnerstag)\b/,
  /\b(?:friday|fri|freitag)\b/,
  /\b(?:saturday|sat|samstag|sonnabend)\b/,
  /\b(?:sunday|sun|sonntag)\b/,
];

function partIn(words: string): { readonly from: number; readonly to: number } | null {
  if (/\bmorning\b|\bearly\b|vormittag|früh|\bam morgen\b|\btag morgen\b|\bmorgens\b/.test(words))
    return { from: 0, to: 12 };
  if (/\bafternoon\b|nachmittag/.test(words)) return { from: 12, to: 18 };
  return /\bevening\b|\btonight\b|\babends?\b/.test(words) ? { from: 17, to: 24 } : null;
}

function clockIn(words: string): { readonly hour: number; readonly minute: number } | null {
  const exact = /\b([01]?\d|2[0-3])[:.h]([0-5]\d)\s*(am|pm)?\b/.exec(words);
  const round =
    /\b(?:at|um|gegen|around)\s+([01]?\d|2[0-3])\b(?:\s*(am|pm|uhr|o'clock))?|\b([01]?\d|2[0-3])\s*(am|pm|uhr|o'clock)\b/.exec(
      words,
    );
  if (exact) return { hour: hourOf(exact[1], exact[3]), minute: Number(exact[2]) };
  return round ? { hour: hourOf(round[1] ?? round[3], round[2] ?? round[4]), minute: 0 } : null;
}

function hourOf(digits: string | undefined, half: string | undefined): number {
  const hour = Number(digits);
  if (half === 'pm') return (hour % 12) + 12;
  return half === 'am' ? hour % 12 : hour;
}
