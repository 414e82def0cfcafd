import { setTimeout as pause } from 'node:timers/promises';
import type { Customer } from '../customers.ts';
import { type Ground, leave, onGround, usualGuarantees } from '../ground.ts';
import { knock } from '../knock.ts';
import { readOnRecord } from '../onRecord.ts';
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

async function happen(ground: Ground, { size, database }: TrialSettings): Promise<Finding> {
  const { customers, restarts, apartMs } = sizes[size];
  const { houses, history } = ground;
  const people = ground.customers(customers);
  const over = new AbortController();
  const listening: Promise<void>[] = [];
  const writing = people.map(async (customer) => {
    const pauses = ground.chance.fork();
    await customer.write();
    listening.push(listen(customer, over.signal));
    while (!over.signal.aborted) {
      await pause(pauses.below(80));
      await customer.write();
      await customer.read();
    }
  });
  const rude: string[] = [];
  for (let count = 0; count < restarts; count += 1) {
    await pause(apartMs);
    const house = houses[count % houses.length];
    if (house === undefined) continue;
    history.tell({ kind: 'fault', house: house.name, what: 'SIGTERM' });
    const left = leave(house, history);
    const lies = await readyAgain(house.origin, () => house.isRunning);
    await left;
    if (lies > 0) rude.push(`${house.name} called itself ready ${lies} times after it had not`);
    // Where nobody else works, nothing may be in anybody's hands now.
    if (database === 'sqlite') rude.push(...(await leftBehind(ground)));
    await house.start();
  }
  over.abort();
  await Promise.all(writing);
  await ground.calm();
  // Whoever still listens is told to go when the houses leave.
  const finding = await ground.judge({ isGentle: true }, { restarts });
  await Promise.all(listening);
  return { ...finding, broken: [...finding.broken, ...rude.map((what) => ({ guarantee: 'G8' as const, what }))] };
}

/** Turns and messages that somebody holds who is gone. */
async function leftBehind({ place }: Ground): Promise<readonly string[]> {
  const { conversations, outbox } = await readOnRecord(place);
  return [
    ...conversations.filter(({ leaseUntil }) => leaseUntil > 0).map(({ id }) => `the turn of ${id} was left behind`),
    ...outbox.filter(({ state }) => state === 'sending').map(({ id }) => `${id} was left behind while it was leaving`),
  ];
}

/** Listens again whenever the house has hung up. */
async function listen(customer: Customer, over: AbortSignal): Promise<void> {
  while (!over.aborted) {
    await customer.listen?.();
    await pause(30);
  }
}

/** Asks whether it is ready from the moment that it has been told to stop; gives how often it said so after it had not. */
async function readyAgain(origin: string, isRunning: () => boolean): Promise<number> {
  let wasUnready = false;
  let count = 0;
  while (isRunning()) {
    const { status } = await knock(origin, '/ready', { method: 'GET' });
    if (status !== 200) wasUnready = true;
    else if (wasUnready) count += 1;
    await pause(10);
  }
  return count;
}
