import type { StoredEvent } from '../../core/event.ts';
import type { Store } from '../../store/store.ts';
import { customers } from './customers.ts';
import { deliverers } from './deliverers.ts';
import { ground, leaseMs } from './ground.ts';
import type { Deed } from './history.ts';
import { people } from './people.ts';
import type { Step, StepName, Steps } from './steps.ts';
import { workers } from './workers.ts';

/** Two customers, two workers, two deliverers and two agents on one store, with a history of what they did. */
export interface World {
  readonly history: readonly Deed[];
  step(step: Step): Promise<void>;
  /** Lets everything come to rest, as a quiet hour would. */
  settle(): Promise<void>;
  /** The conversations of this world, with everything that was recorded in them. */
  threads(): Promise<readonly (readonly [id: string, events: readonly StoredEvent[]])[]>;
}

/** In hours. A pause for a provider may be an hour long: what lies further ahead was surely set by another clock. */
const jumps = [2, -2, 4, -4, 24, -24];

/** A new world. */
export function world(store: Store): World {
  const all = ground(store);
  const { clock, conversations, history } = all;
  const thinkers = workers(all);
  const senders = deliverers(all);
  const expire = async () => clock.advance(leaseMs);
  const jump = async (_which: 0 | 1, how: number) => clock.advance((jumps[how] ?? 2) * 60 * 60_000);
  const steps: Steps<StepName> = { ...customers(all), ...people(all), ...thinkers, ...senders, expire, jump };
  return {
    history,
    step: ([name, which, how]) => steps[name](which, how),
    async settle() {
      clock.advance(leaseMs);
      await thinkers.settle();
      await senders.settle();
      const due = [await store.turns.nextDue(clock.now()), await store.delivery.nextDelivery(clock.now())];
      if (due.some((at) => at !== null)) throw new Error(`Something waits that nobody can take: ${due.join(', ')}.`);
    },
    threads: () =>
      Promise.all(
        conversations.flatMap((id) =>
          id === undefined ? [] : [store.threads.events(id, 0, 1_000).then((events) => [id, events] as const)],
        ),
      ),
  };
}
