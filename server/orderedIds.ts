import { randomFillSync } from 'node:crypto';
import type { Clock, NewId } from '../core/time.ts';

/** Makes ids of 128 random bits behind the time (ms, base 36): what is made later sorts later, so a database adds new rows at the end of its trees instead of all over them. */
export function orderedIds(now: Clock): NewId {
  const pool = Buffer.alloc(idBytes * 256);
  let used = pool.length;
  return () => {
    // One call for many ids: asking the system for a few bytes costs as much as for many.
    if (used === pool.length) {
      randomFillSync(pool);
      used = 0;
    }
    const random = pool.toString('base64url', used, used + idBytes);
    pool.fill(0, used, used + idBytes);
    used += idBytes;
    return now().toString(36).padStart(timeDigits, '0') + random;
  };
}

const idBytes = 16;
/** Enough until the year 5188. */
const timeDigits = 9;
