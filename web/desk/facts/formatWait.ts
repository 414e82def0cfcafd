import { locale, words } from '../words/words.ts';

const minute = 60_000;

/** A length of time in few letters: `4 min`, `1 hr 20 min`, `3 days`. */
export function formatWait(ms: number): string {
  const minutes = Math.max(0, Math.floor(ms / minute));
  if (minutes === 0) return words.lists.under(inUnit(1, 'minute'));
  if (minutes < 60) return inUnit(minutes, 'minute');
  const hours = Math.floor(minutes / 60);
  if (hours >= 48) return inUnit(Math.floor(hours / 24), 'day');
  const rest = minutes % 60;
  return rest === 0 || hours >= 10 ? inUnit(hours, 'hour') : `${inUnit(hours, 'hour')} ${inUnit(rest, 'minute')}`;
}

function inUnit(count: number, unit: 'minute' | 'hour' | 'day'): string {
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' }).format(count);
}
