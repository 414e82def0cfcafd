import { NightdeskError } from '../../core/error.ts';
import type { Instant } from '../../core/time.ts';

/** Counts tries per key in a sliding window; in memory, so each process counts for itself. */
export interface Throttle {
  /** Counts a try; error `too-many` with the time to wait when there were too many. */
  take(key: string, now: Instant): void;
  /** The try was a good one and does not count. */
  giveBack(key: string): void;
}

/**
 * At most `tries` within `windowMs`; who knocks on while it is closed finds the next window twice as long, up to four times,
 * until a day without a try. Remembers at most `mostKeys` keys, the longest silent go first.
 */
export function openThrottle(tries: number, windowMs: number, mostKeys = 10_000): Throttle {
  const kept = new Map<string, Kept>();
  return {
    take(key, now) {
      const { taken, stage, isClosed } = rested(kept.get(key) ?? nothing, now);
      const lastsMs = windowMs * 2 ** stage;
      const recent = taken.filter((at) => at > now - lastsMs);
      const [oldest] = recent;
      if (recent.length >= tries && oldest !== undefined) {
        keep(key, { taken: recent, stage, isClosed: true });
        throw new NightdeskError('too-many', 'Too many tries. Please wait a little.', {
          retry: true,
          retryAfterMs: oldest + lastsMs - now,
        });
      }
      keep(key, { taken: [...recent, now], stage: Math.min(isClosed ? stage + 1 : stage, lastStage), isClosed: false });
    },
    giveBack(key) {
      const one = kept.get(key);
      if (one === undefined) return;
      const taken = one.taken.slice(0, -1);
      if (taken.length === 0 && one.stage === 0) kept.delete(key);
      else kept.set(key, { ...one, taken });
    },
  };

  /** Set anew, so that the map's order is the order of the last try. */
  function keep(key: string, one: Kept): void {
    kept.delete(key);
    kept.set(key, one);
    const [first] = kept.keys();
    if (kept.size > mostKeys && first !== undefined) kept.delete(first);
  }
}

interface Kept {
  readonly taken: readonly Instant[];
  /** How often the window has doubled. */
  readonly stage: number;
  /** Somebody was refused since the last try that counted. */
  readonly isClosed: boolean;
}

const nothing: Kept = { taken: [], stage: 0, isClosed: false };
const lastStage = 2;
const dayMs = 24 * 3_600_000;

function rested(one: Kept, now: Instant): Kept {
  const last = one.taken.at(-1);
  return last === undefined || last > now - dayMs ? one : nothing;
}
