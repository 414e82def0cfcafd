import type { Customer } from '../customers.ts';
import { type Ground, leave, onGround, usualGuarantees } from '../ground.ts';
import { knock } from '../knock.ts';
import { pause } from '../pause.ts';
import type { Finding, Trial, TrialSettings } from '../trial.ts';

const sizes = {
  small: { customers: 9, restarts: 2, apartMs: 400 },
  full: { customers: 30, restarts: 15, apartMs: 3_000 },
} as const;

/** Asks houses to leave, one after the other, and starts them again, while customers write and listen: nobody is cut off. */
export const rollingRestart: Trial = {
  name: '14 rolling restart',
  guarantees: [...usualGuarantees, 'G8'],
  databases: ['sqlite', 'postgres'],
  run: (settings) => onGround(settings, { program: 'main', houses: 2 }, (ground) => happen(ground, settings)),
};

async function happen(ground: Ground, { size }: TrialSettings): Promise<Finding> {
  const { customers, restarts, apartMs } = sizes[size];
  const { houses, history } = ground;
  const people = ground.customers(customers);
  const over = new AbortController();
  const living = people.map(async (customer) => {
    const pauses = ground.chance.fork();
    await customer.write();
    const listening = listen(customer, over.signal);
    while (!over.signal.aborted) {
      await pause(pauses.below(80));
      await customer.write();
      await customer.read();
    }
    return listening;
  });
  const answered: number[] = [];
  for (let count = 0; count < restarts; count += 1) {
    await pause(apartMs);
    const house = houses[count % houses.length];
    if (house === undefined) continue;
    history.tell({ kind: 'fault', house: house.name, what: 'SIGTERM' });
    const left = leave(house, history);
    answered.push(...(await readyWhile(house.origin, () => house.isRunning)));
    await left;
    await house.start();
  }
  over.abort();
  // They hang up last: whoever listens is told to go when the houses leave.
  await ground.calm();
  const finding = await ground.judge({ isGentle: true }, { restarts });
  await Promise.all(living);
  const wrong = answered.filter((status) => status === 200).length;
  return wrong === 0
    ? finding
    : {
        ...finding,
        broken: [...finding.broken, { guarantee: 'G8', what: `${wrong} times it called itself ready while it left` }],
      };
}

/** Listens again whenever the house has hung up. */
async function listen(customer: Customer, over: AbortSignal): Promise<void> {
  while (!over.aborted) {
    await customer.listen?.();
    await pause(30);
  }
}

/** What it says about itself from the moment that it has been told to stop; nobody may answer any more, but nobody may lie. */
async function readyWhile(origin: string, isRunning: () => boolean): Promise<readonly number[]> {
  const statuses: number[] = [];
  // The signal needs a moment to arrive.
  await pause(100);
  while (isRunning()) {
    statuses.push((await knock(origin, '/ready', { method: 'GET' })).status);
    await pause(10);
  }
  return statuses;
}
