import { setImmediate } from 'node:timers/promises';
import { patternOf } from './patternOf.ts';
import type { Press } from './press.ts';
import type { Played } from './readPatterns.ts';

/** The desk has no more to do in a large house than in a small one, beside what is past. */
const waiting = 100;
const withAgents = 20;
const dayMs = 24 * 3_600_000;
/** Less than the retention of a standard installation. */
const days = 300;

/** Adds the conversations number `from` to `to` (not included), spread over the last 300 days; the first of all wait at the desk or are talked to now. */
export async function grow(
  press: Press,
  played: readonly Played[],
  { from, to, now }: { readonly from: number; readonly to: number; readonly now: number },
): Promise<void> {
  const patternsIn = (...custody: string[]) => played.filter((one) => custody.includes(one.custody)).map(patternOf);
  const past = patternsIn('bot', 'closed');
  const queued = patternsIn('waiting');
  const taken = patternsIn('agent');
  for (let number = from; number < to; number += 1) {
    const isNow = number < waiting + withAgents;
    const patterns = number < waiting ? queued : isNow ? taken : past;
    const startedAt = isNow
      ? now - number * 10_000
      : now - dayMs - Math.floor(((to - number) / (to - from)) * days * dayMs);
    patterns[number % patterns.length]?.stamp(number, startedAt, (table, row) => press.put(table, row));
    if (number % 1000 === 999) {
      await press.rest();
      // Otherwise nobody could break it off.
      await setImmediate();
    }
  }
  await press.finish();
}
