import { NightdeskError } from '../../core/error.ts';
import type { Instant } from '../../core/time.ts';

/** Counts tries per key in a sliding window; in memory, so each process counts for itself. */
export interface Throttle {
  /** Counts a try; error `too-many` with the time to wait when there were too many. */
  take(key: string, now: Instant): void;
  /** The try was a good one and does not count. */
  giveBack(key: string): void;
}

/** At most `tries` within `windowMs`; remembers at most `mostKeys` keys, the longest silent go first. */
export function openThrottle(tries: number, windowMs: number, mostKeys = 10_000): Throttle {
  const taken = new Map<string, readonly Instant[]>();
  return {
    take(key, now) {
      const recent = (taken.get(key) ?? []).filter((at) => at > now - windowMs);
      const [oldest] = recent;
      if (recent.length >= tries && oldest !== undefined)
        throw new NightdeskError('too-many', 'Too many tries. Please wait a little.', {
          retry: true,
          retryAfterMs: oldest + windowMs - now,
        });
      // Set anew, so that the map's order is the order of the last try.
      taken.delete(key);
      taken.set(key, [...recent, now]);
      const [first] = taken.keys();
      if (taken.size > mostKeys && first !== undefined) taken.delete(first);
    },
    giveBack(key) {
      const left = (taken.get(key) ?? []).slice(0, -1);
      if (left.length === 0) taken.delete(key);
      else taken.set(key, left);
    },
  };
}
