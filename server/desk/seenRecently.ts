import type { Instant } from '../../core/time.ts';

/** Says whether a key came up within the last `withinMs`, and notes it when not; remembers the last `most` of them. */
export function seenRecently(withinMs: number, most = 5_000): (key: string, now: Instant) => boolean {
  const seen = new Map<string, Instant>();
  return (key, now) => {
    const before = seen.get(key);
    if (before !== undefined && now - before < withinMs) return true;
    seen.delete(key);
    seen.set(key, now);
    const [oldest] = seen.keys();
    if (seen.size > most && oldest !== undefined) seen.delete(oldest);
    return false;
  };
}
