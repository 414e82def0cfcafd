import type { Instant } from '../core/time.ts';

/** The moment a local date `YYYY-MM-DD` begins in an IANA zone, or null when there is no such date. */
export function startOfDay(date: string, zone: string): Instant | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (!parts) return null;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const utc = Date.UTC(year, month - 1, day);
  if (new Date(utc).toISOString().slice(0, 10) !== date) return null;
  // The offset depends on the moment that is looked for: the second round settles days on which the clocks change.
  const guess = utc - offsetAt(utc, zone);
  return utc - offsetAt(guess, zone);
}

/** The moment a local date ends, which is when the next one begins. */
export function endOfDay(date: string, zone: string): Instant | null {
  const start = startOfDay(date, zone);
  if (start === null) return null;
  return startOfDay(new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10), zone);
}

/** Whether an IANA zone is known here. */
export function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch (cause) {
    if (cause instanceof RangeError) return false;
    throw cause;
  }
}

/** Milliseconds local time is ahead of UTC. */
function offsetAt(at: Instant, zone: string): number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const part = (type: Intl.DateTimeFormatPartTypes): number =>
    Number(format.formatToParts(at).find((found) => found.type === type)?.value);
  return (
    Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second')) -
    Math.floor(at / 1000) * 1000
  );
}
