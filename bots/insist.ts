import { setTimeout as pause } from 'node:timers/promises';
import { NightdeskError } from '../core/error.ts';

const firstPauseMs = 100;
const longestPauseMs = 2_000;
/** A database that stays away longer is somebody's work. */
const patienceMs = 10 * 60_000;

/** Writes down something that is true whatever the database says: tries again while it is away, for at most ten minutes and not once `signal` aborted. */
export async function insist<Result>(write: () => Promise<Result>, signal: AbortSignal): Promise<Result> {
  const end = performance.now() + patienceMs;
  for (let pauseMs = firstPauseMs; ; pauseMs = Math.min(longestPauseMs, pauseMs * 2)) {
    try {
      return await write();
    } catch (error) {
      const isPassing = error instanceof NightdeskError && error.retry;
      if (!isPassing || signal.aborted || performance.now() + pauseMs > end) throw error;
    }
    // Whoever is told to stop tries once more at once.
    await pause(pauseMs, undefined, { signal }).catch(() => undefined);
  }
}
