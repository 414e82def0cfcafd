import { locale, words } from '../words/words.ts';

type Style = 'short' | 'long';

const minute = 60_000;

/** A length of time: `4 min`, `1 hr 20 min`, `3 days`; written out (`4 minutes`) where it stands in a sentence. */
export function formatWait(ms: number, style: Style = 'short'): string {
  const minutes = Math.max(0, Math.floor(ms / minute));
  if (minutes === 0) return words.lists.under(inUnit(1, 'minute', style));
  if (minutes < 60) return inUnit(minutes, 'minute', style);
  const hours = Math.floor(minutes / 60);
  if (hours >= 48) return inUnit(Math.floor(hours / 24), 'day', style);
  const rest = minutes % 60;
  const inHours = inUnit(hours, 'hour', style);
  return rest === 0 || hours >= 10 ? inHours : `${inHours} ${inUnit(rest, 'minute', style)}`;
}

function inUnit(count: number, unit: 'minute' | 'hour' | 'day', style: Style): string {
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: style }).format(count);
}
