import { type Arbitrary, array, asyncProperty, check } from 'fast-check';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../../store/openStore.ts';
import type { Store } from '../../../store/store.ts';
import { freshDatabase } from '../../fakes/postgres.ts';
import { countedId } from '../../fakes/stores.ts';
import { judge } from '../../reliability/judge.ts';
import { type Step, anyBeginning, anyStep } from '../../reliability/steps.ts';
import { world } from '../../reliability/world.ts';
import type { Finding, Trial, TrialSettings } from '../trial.ts';

const sizes = { small: { sqlite: 100, postgres: 10 }, full: { sqlite: 20_000, postgres: 2_000 } } as const;

/** Customers, workers, deliverers and agents at the same conversations in any order: one owner at a time, and no bot speaks over a person. */
export const oneOwner: Trial = {
  name: '13 one owner',
  guarantees: ['G2', 'G3', 'G5'],
  databases: ['sqlite', 'postgres'],
  async run(settings) {
    const dataDir = await mkdtemp(join(tmpdir(), 'nightdesk-owner-'));
    const place = settings.database === 'sqlite' ? {} : { databaseUrl: await freshDatabase() };
    const store = await openStore({ dataDir, newId: countedId, volatile: true, ...place });
    try {
      return await interleave(store, settings);
    } finally {
      await store.close();
      await rm(dataDir, { recursive: true, force: true });
    }
  },
};

/** What a run does: steps that are taken at the same moment, one such moment after the other. */
const anyLife: Arbitrary<readonly (readonly Step[])[]> = array(
  array(anyStep, { minLength: 1, maxLength: 4, size: 'max' }),
  { minLength: 3, maxLength: 8, size: 'max' },
);

async function interleave(store: Store, { seed, size, database, record }: TrialSettings): Promise<Finding> {
  let steps = 0;
  const property = asyncProperty(anyBeginning, anyLife, async (beginning, life) => {
    const { step, settle, threads, history } = world(store);
    for (const atOnce of [...beginning.map((one) => [one]), ...life]) {
      steps += atOnce.length;
      await Promise.all(atOnce.map(step));
    }
    await settle();
    const broken = (await threads()).flatMap(([id, events]) => judge(history, id, events));
    if (broken.length > 0) throw new Error(broken.join('\n'));
  });
  // What a broken run leaves behind would break the next one, so nothing is made smaller.
  const seen = await check(property, { numRuns: sizes[size][database], seed, endOnFailure: true });
  record({ kind: 'interleavings', runs: seen.numRuns, steps });
  const what = seen.failed ? `${seed}/${seen.counterexamplePath ?? ''}: ${textOf(seen.errorInstance)}` : '';
  return {
    figures: { interleavings: seen.numRuns, steps },
    judged: { G2: seen.numRuns, G3: seen.numRuns, G5: seen.numRuns },
    broken: seen.failed ? [{ guarantee: 'G3', what }] : [],
  };
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
