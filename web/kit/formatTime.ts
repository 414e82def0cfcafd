import type { Instant } from '../../core/time.ts';

/** A time as people say it: relative for an hour, then the clock, with the day when it is not today; in the reader's zone. */
export function formatTime(at: Instant, now: Instant, locale: string): string {
  const minutes = Math.round((now - at) / 60_000);
  if (Math.abs(minutes) < 60) {
    return new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'long' }).format(-minutes, 'minute');
  }
  const clock = formatClock(at, locale);
  if (dayOf(at) === dayOf(now)) return clock;
  return `${formatDay(at, now, locale)}, ${clock}`;
}

/** The clock alone, e.g. `22:40`. */
export function formatClock(at: Instant, locale: string): string {
  return new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }).format(at);
}

/** The day alone: today, yesterday, or its date. */
export function formatDay(at: Instant, now: Instant, locale: string): string {
  const days = Math.round((dayOf(at) - dayOf(now)) / 86_400_000);
  if (days === 0 || days === -1)
    return capital(new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day'));
  return new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'long' }).format(at);
}

/** The whole story for a tooltip: date, clock and the zone they are in. */
export function formatFull(at: Instant, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'long' }).format(at);
}

/** Midnight of that day in the reader's zone. */
function dayOf(at: Instant): number {
  return new Date(at).setHours(0, 0, 0, 0);
}

function capital(word: string): string {
  return word.charAt(0).toLocaleUpperCase() + word.slice(1);
}
