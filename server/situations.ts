import type { Library } from '../core/library.ts';
import type { Situation } from '../core/policy.ts';
import type { Clock } from '../core/time.ts';
import { callbackSlots, deadlineFor, openingAt } from '../desk/rules/opening.ts';
import { estimateWait } from '../desk/rules/queue.ts';
import type { Store } from '../store/store.ts';

/** How long ago somebody at the desk must have done something to count as there. */
export const presentMs = 10 * 60_000;
/** What a conversation with a person takes, until a lead knows better. */
const handleMinutes = 6;
const slotMinutes = 60;
const leadMinutes = 30;
const mostSlots = 12;
const standardPromiseMinutes = 120;

/** Looks at clock, opening hours and desk: the facts about time and people that a turn is given. */
export async function situationNow(
  library: Library,
  store: Pick<Store, 'people' | 'desk'>,
  now: Clock,
): Promise<Situation> {
  const at = now();
  const { hours, policy } = library;
  const [agentsFree, waitingAhead] = await Promise.all([store.people.agentsFree(at, presentMs), store.desk.waiting()]);
  const waitEstimate = estimateWait(waitingAhead, agentsFree, handleMinutes);
  return {
    now: at,
    opening: openingAt(hours, at),
    callbackSlots: callbackSlots(hours, at, mostSlots, slotMinutes, leadMinutes),
    agentsFree,
    waitingAhead,
    ...(waitEstimate === null ? {} : { waitEstimate }),
    promiseBy: deadlineFor(hours, at, policy.promiseMinutes ?? standardPromiseMinutes),
    policy,
  };
}
