import type { Library } from '../../core/library.ts';
import type { Situation } from '../../core/policy.ts';
import type { Instant } from '../../core/time.ts';
import { callbackSlots, deadlineFor, openingAt } from '../../desk/rules/opening.ts';
import { estimateWait } from '../../desk/rules/queue.ts';
import { instantOf, wallTimeAt } from '../../desk/rules/zone.ts';

/** Clock, opening hours and a desk with so many people, without a server. */
export function situationAt({ hours, policy }: Library, now: Instant, people = 2): Situation {
  const opening = openingAt(hours, now);
  const agentsFree = opening.open ? people : 0;
  const waitEstimate = estimateWait(0, agentsFree, 6);
  return {
    now,
    opening,
    callbackSlots: callbackSlots(hours, now, 12, 60, 30),
    agentsFree,
    waitingAhead: 0,
    ...(waitEstimate === null ? {} : { waitEstimate }),
    promiseBy: deadlineFor(hours, now, policy.promiseMinutes ?? 120),
    policy,
  };
}

/** `22:40`, `2026-11-24T22:40` or a whole instant with its offset; wall times are read in `zone`. Null when it is none of these. */
export function readTime(text: string, now: Instant, zone: string): Instant | null {
  const wall = /^(?:(\d{4}-\d{2}-\d{2})[T ])?(\d{1,2}):(\d{2})$/.exec(text.trim());
  if (!wall) {
    const instant = /(?:Z|[+-]\d{2}:\d{2})$/.test(text) ? Date.parse(text) : Number.NaN;
    return Number.isNaN(instant) ? null : instant;
  }
  const minutes = Number(wall[2]) * 60 + Number(wall[3]);
  const date = wall[1] ?? wallTimeAt(now, zone).date;
  return minutes >= 24 * 60 || Number.isNaN(Date.parse(date)) ? null : instantOf({ date, minutes }, zone);
}
