import { type Arbitrary, array, asyncProperty, check } from 'fast-check';
import { testStores } from '../fakes/stores.ts';
import type { Store } from '../../store/store.ts';
import { judge } from './judge.ts';
import { type Step, anyBeginning, anyStep } from './steps.ts';
import { world } from './world.ts';

/**
 * Promise 2, one owner at a time: zero bot messages after a person took over; and with it that nothing is lost, nothing twice, all in
 * order. Whatever customers, workers, deliverers and agents do in whatever order, the record must show it. `SEED=<seed>` replays a
 * run, `SEED=<seed>/<path>` the one that failed; both are printed.
 */
describe('One owner at a time', () => {
  describe('(SQLite)', () => {
    const stores = testStores('sqlite');

    it('in 10,000 interleavings of single steps', async function () {
      this.timeout(300_000);
      const steps = array(anyStep, { minLength: 5, maxLength: 14, size: 'max' });
      await interleave(() => stores.open(), 10_000, steps.map(oneByOne));
    });
  });

  describe('(PostgreSQL)', () => {
    const stores = testStores('postgres');

    it('in 1,000 interleavings of steps that are taken at the same moment', async function () {
      this.timeout(300_000);
      const atOnce = array(anyStep, { minLength: 1, maxLength: 5, size: 'max' });
      const steps = array(atOnce, { minLength: 2, maxLength: 5, size: 'max' });
      // Side by side on databases of their own, to use the machine.
      const all = Array.from({ length: lanes }, (_, lane) =>
        interleave(() => stores.open(), 1_000 / lanes, steps, lane),
      );
      await Promise.allSettled(all);
      await Promise.all(all);
    });
  });
});

const lanes = 4;

function oneByOne(steps: readonly Step[]): readonly (readonly Step[])[] {
  return steps.map((step) => [step]);
}

async function interleave(
  open: () => Promise<Store>,
  numRuns: number,
  steps: Arbitrary<readonly (readonly Step[])[]>,
  lane = 0,
): Promise<void> {
  let store = await open();
  const property = asyncProperty(anyBeginning, steps, async (beginning, all) => {
    try {
      await live(store, [...oneByOne(beginning), ...all]);
    } catch (error) {
      // What a broken run left behind must not break the next one.
      store = await open();
      throw error;
    }
  });
  const [seed, path] = (process.env['SEED'] ?? '').split('/');
  const replay = seed ? { seed: Number(seed), ...(path === undefined ? {} : { path, endOnFailure: true }) } : {};
  const seen = await check(property, { numRuns, seed: (Date.now() ^ (Math.random() * 2 ** 31)) + lane, ...replay });
  if (seen.failed)
    throw new Error(
      `SEED=${seen.seed}/${seen.counterexamplePath} after ${seen.numRuns} interleavings:\n${JSON.stringify(seen.counterexample)}`,
      { cause: seen.errorInstance },
    );
}

async function live(store: Store, all: readonly (readonly Step[])[]): Promise<void> {
  const { step, settle, threads, history } = world(store);
  for (const atOnce of all) await Promise.all(atOnce.map(step));
  await settle();
  const broken = (await threads()).flatMap(([id, events]) => judge(history, id, events));
  if (broken.length > 0)
    throw new Error(`${broken.join('\n')}\n${history.map((deed) => JSON.stringify(deed)).join('\n')}`);
}
