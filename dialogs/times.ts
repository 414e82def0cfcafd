import { dateFormat } from '../core/dateFormat.ts';
import type { Instant } from '../core/time.ts';

/** A day and a time as people say it: `tomorrow, 08:00`, `Monday 23 November, 08:00`; names the zone when it may not be the reader's. */
export function sayTime(at: Instant, now: Instant, zone: string, locale: string, namesZone: boolean): string {
  const clock = sayClock(at, zone, locale, namesZone);
  const days = daysBetween(now, at, zone);
  if (days === 0 || days === 1) return `${relative(locale).format(days, 'day')}, ${clock}`;
  return `${formatted(at, locale, zone, { weekday: 'long', day: 'numeric', month: 'long' })}, ${clock}`;
}

/** The same for a time until which something happens: today needs no day. */
export function sayUntil(at: Instant, now: Instant, zone: string, locale: string, namesZone: boolean): string {
  return daysBetween(now, at, zone) === 0
    ? sayClock(at, zone, locale, namesZone)
    : sayTime(at, now, zone, locale, namesZone);
}

/** The same, short enough for a button: `Mon 23 Nov, 08:00`. */
export function labelTime(at: Instant, zone: string, locale: string): string {
  const day = formatted(at, locale, zone, { weekday: 'short', day: 'numeric', month: 'short' });
  return `${day}, ${sayClock(at, zone, locale, false)}`;
}

/** Names the half day of an instant in a zone. */
export function dayPart(at: Instant, zone: string): string {
  const { date, hour } = wallClock(at, zone);
  return `${date} ${hour < 12 ? 'morning' : 'afternoon'}`;
}

/** What the clocks of a zone show; `weekday` is 1 for Monday to 7 for Sunday. */
export function wallClock(
  at: Instant,
  zone: string,
): { readonly date: string; readonly weekday: number; readonly hour: number; readonly minute: number } {
  const [day = '', time = ''] = formatted(at, 'sv-SE', zone, {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).split(' ');
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return { date: day, weekday: ((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7) + 1, hour, minute };
}

/** Whole days from one local date to another. */
export function daysBetween(from: Instant, to: Instant, zone: string): number {
  return Math.round((Date.parse(wallClock(to, zone).date) - Date.parse(wallClock(from, zone).date)) / 86_400_000);
}

/** A zone that this machine knows: browsers send whatever they like. */
export function knownZone(zone: string | undefined, fallback: string): string {
  try {
    return zone === undefined ? fallback : dateFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    // RangeError: no such zone. The desk's own zone is honest and named in the sentence.
    return fallback;
  }
}

function sayClock(at: Instant, zone: string, locale: string, namesZone: boolean): string {
  const time = formatted(at, locale, zone, { hour: '2-digit', minute: '2-digit' });
  const oClock = /^de\b/.test(locale) ? `${time} Uhr` : time;
  return namesZone ? `${oClock} (${zoneName(at, zone, locale)})` : oClock;
}

function zoneName(at: Instant, zone: string, locale: string): string {
  const form = dateFormat(inEurope(locale), { timeZone: zone, timeZoneName: 'short' });
  return form.formatToParts(at).find((part) => part.type === 'timeZoneName')?.value ?? zone;
}

function relative(locale: string): Intl.RelativeTimeFormat {
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
}

function formatted(at: Instant, locale: string, zone: string, options: Intl.DateTimeFormatOptions): string {
  const form = dateFormat(inEurope(locale), { timeZone: zone, hourCycle: 'h23', ...options });
  return form.format(at).replaceAll('\u202f', ' ');
}

/** Plain English means the order and the 24-hour clock that Europe reads without mistakes. */
function inEurope(locale: string): string {
  return locale === 'en' ? 'en-GB' : locale;
}
