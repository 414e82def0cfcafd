import type { Library } from '../core/library.ts';
import type { Situation } from '../core/policy.ts';
import type { Clock, Instant } from '../core/time.ts';
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

/** The facts about time and people for turns, looked up once for all turns of a moment; `stop` ends listening for news of the desk. */
export interface Situations {
  now(): Promise<Situation>;
  stop(): void;
}

/** How long nobody looks again; news of the queue or of people makes it shorter. */
const momentMs = 1_000;

/** Opens the facts of a desk and its opening hours, which rarely change from one turn to the next. */
export function openSituations(
  library: () => Library,
  store: Pick<Store, 'people' | 'desk' | 'wakeups'>,
  now: Clock,
): Situations {
  let last: Moment | undefined;
  const stop = store.wakeups.listen(({ topic }) => {
    if (topic === 'queue' || topic === 'people') last = undefined;
  });
  return {
    stop,
    async now() {
      const at = now();
      const current = library();
      const moment = isOf(last, current, at)
        ? last
        : { library: current, at, facts: situationNow(current, store, now) };
      last = moment;
      try {
        return { ...(await moment.facts), now: at };
      } catch (error) {
        if (last === moment) last = undefined;
        throw error;
      }
    },
  };
}

interface Moment {
  readonly library: Library;
  readonly at: Instant;
  readonly facts: Promise<Situation>;
}

/** A clock that was set back makes of the past a future, which is no moment of now. */
function isOf(moment: Moment | undefined, library: Library, at: Instant): moment is Moment {
  return moment?.library === library && at >= moment.at && at < moment.at + momentMs;
}

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
