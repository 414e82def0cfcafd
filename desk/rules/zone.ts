import { dateFormat } from '../../core/dateFormat.ts';
import type { Instant } from '../../core/time.ts';

/** A wall clock: `date` is `YYYY-MM-DD`, `minutes` since midnight. */
export interface WallTime {
  readonly date: string;
  readonly minutes: number;
}

/** What the clocks of a zone show at an instant. */
export function wallTimeAt(instant: Instant, zone: string): WallTime {
  // Swedish dates are ISO dates: `2026-11-24 10:23`.
  const shown = dateFormat('sv-SE', { ...toTheMinute, timeZone: zone }).format(instant);
  const [date = '', time = ''] = shown.split(' ');
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return { date, minutes: hour * 60 + minute };
}

const toTheMinute = {
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
} as const;

/**
 * When the clocks of a zone show that time. `minutes` may be 1440 (midnight at the end of the day). A time that the clocks
 * skip is the first moment after the skip; of a time they show twice, `which` picks the first or the last.
 */
export function instantOf(wall: WallTime, zone: string, which: 'first' | 'last' = 'first'): Instant {
  const wanted = asUtc(wall);
  // Every offset in force within a day of it: two of them when the clocks change near by.
  const offsets = [wanted - day, wanted, wanted + day].map((near) => asUtc(wallTimeAt(near, zone)) - floorMinute(near));
  const fits = offsets.map((offset) => wanted - offset).filter((at) => asUtc(wallTimeAt(at, zone)) === wanted);
  if (fits.length > 0) return which === 'first' ? Math.min(...fits) : Math.max(...fits);
  return afterGap(wanted, offsets, zone);
}

/** The date some days later. */
export function dateAfter(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * day).toISOString().slice(0, 10);
}

const day = 86_400_000;

/** The clocks jump over the wanted time: find the first minute at which they show something later. */
function afterGap(wanted: number, offsets: readonly number[], zone: string): Instant {
  let before = wanted - Math.max(...offsets);
  let after = wanted - Math.min(...offsets);
  while (after - before > 60_000) {
    const middle = floorMinute((before + after) / 2);
    if (asUtc(wallTimeAt(middle, zone)) < wanted) before = middle;
    else after = middle;
  }
  return after;
}

function asUtc(wall: WallTime): number {
  return Date.parse(`${wall.date}T00:00:00Z`) + wall.minutes * 60_000;
}

function floorMinute(instant: number): number {
  return Math.floor(instant / 60_000) * 60_000;
}
