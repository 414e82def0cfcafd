import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freshDatabase } from '../fakes/postgres.ts';
import { type TrialReport, runTrial } from './runTrial.ts';
import type { TrialSettings } from './trial.ts';
import { trials } from './trials.ts';

/**
 * Every trial at a small size, two side by side; `npm run torture` does more of the same. `SEED=<seed>` makes the trouble of a run
 * again, the seed is printed with every failure.
 */
describe('The fatal promises, under torture', function () {
  this.timeout(600_000);
  const seed = Number(process.env['SEED'] || Date.now() % 2 ** 31);
  const all = trials.flatMap((trial) => trial.databases.map((database) => ({ trial, database })));
  const reports = new Map<string, PromiseWithResolvers<Told>>();
  const nameOf = ({ trial, database }: (typeof all)[number]): string => `${trial.name} (${database})`;
  for (const one of all) reports.set(nameOf(one), Promise.withResolvers());

  before('somebody begins', async () => {
    // Both lanes need it, and one starts it.
    await freshDatabase();
    const waiting = [...all];
    const lane = async (): Promise<void> => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        const history: string[] = [];
        const record: TrialSettings['record'] = (line) => void history.push(JSON.stringify(line));
        const { trial, database } = next;
        const report = await runTrial(trial, { seed, size: 'small', database, record });
        reports.get(nameOf(next))?.resolve({ ...report, history });
      }
    };
    void lane();
    void lane();
  });

  for (const one of all)
    it(`${nameOf(one)} breaks nothing`, async () => {
      const told = await reports.get(nameOf(one))?.promise;
      if (told === undefined || told.finding.broken.length === 0) return;
      const { finding, history } = told;
      const broken = finding.broken.slice(0, 20).map(({ guarantee, what }) => `${guarantee} ${what}`);
      const file = join(
        tmpdir(),
        `nightdesk-torture-${seed}-${one.database}-${one.trial.name.replace(/\W+/g, '-')}.jsonl`,
      );
      await writeFile(file, history.join('\n'));
      throw new Error([`SEED=${seed}, its history is in ${file}`, ...broken].join('\n'));
    });
});

type Told = TrialReport & { readonly history: readonly string[] };
