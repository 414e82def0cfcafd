import { mkdirSync, openSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { table } from '../bench/table.ts';
import { stopPostgres } from '../tests/fakes/postgres.ts';
import { type TrialReport, runTrial } from '../tests/torture/runTrial.ts';
import type { TrialSettings } from '../tests/torture/trial.ts';
import { trials } from '../tests/torture/trials.ts';
import { type Verdict, verdicts } from '../tests/torture/verdict.ts';
import { runTool, usage } from './runTool.ts';

// npm run torture: makes every trouble of docs/TORTURE.md on both databases and says which promises held. Exit code 1 when one broke.
await runTool(async () => {
  const { size, database, seed, chosen, again } = asked();
  const folder = join(tmpdir(), 'nightdesk-torture');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `history-${seed}-${Date.now()}.jsonl`);
  // Open to the end: somebody may still be on the phone when a trial has failed.
  const file = openSync(path, 'wx');
  const reports: TrialReport[] = [];
  console.log(`seed ${seed}, size ${size}, history in ${path}\n`);
  try {
    for (const trial of chosen) {
      const own: TrialReport[] = [];
      for (const on of trial.databases.filter((kind) => database === undefined || kind === database)) {
        const record: TrialSettings['record'] = (line) =>
          void writeSync(file, `${JSON.stringify({ trial: trial.name, database: on, ...line })}\n`);
        own.push(await runTrial(trial, { seed, size, database: on, record }));
      }
      if (own.length > 0) console.log(`${figures(own)}\n`);
      reports.push(...own);
    }
  } finally {
    await stopPostgres();
  }
  const all = verdicts(reports);
  console.log(all.map(lineOf).join('\n'));
  const isBroken = all.some(({ is }) => is === 'broken');
  console.log(`\nhistory: ${path}\nagain:   npm run torture -- ${again}\n`);
  console.log(JSON.stringify(jsonOf(seed, size, reports, all)));
  process.exitCode = isBroken ? 1 : 0;
});

function asked() {
  const help = `
npm run torture -- [--size small|full] [--only 1,17] [--seed N] [--database sqlite|postgres]

${trials.map(({ name, databases }) => `  ${name} (${databases.join(', ')})`).join('\n')}`;
  const { values } = orUsage(help);
  const { size = 'full', database, only, seed = String(Date.now() % 2 ** 31) } = values;
  if (size !== 'small' && size !== 'full') throw usage(help);
  if (database !== undefined && database !== 'sqlite' && database !== 'postgres') throw usage(help);
  if (!/^\d{1,15}$/.test(seed)) throw usage(help);
  const numbers = only?.split(',').map((one) => one.trim());
  const chosen = trials.filter(({ name }) => numbers === undefined || numbers.includes(name.split(' ')[0] ?? ''));
  if (chosen.length === 0) throw usage(help);
  const again = Object.entries({ ...values, seed }).map(([name, value]) => `--${name} ${value}`);
  return { size, database, seed: Number(seed), chosen, again: again.join(' ') } as const;
}

function orUsage(help: string) {
  try {
    return parseArgs({
      options: {
        size: { type: 'string' },
        only: { type: 'string' },
        seed: { type: 'string' },
        database: { type: 'string' },
      },
    });
  } catch {
    throw usage(help);
  }
}

/** One table for each trial, a column for each database. */
function figures(own: readonly TrialReport[]): string {
  const [first] = own;
  const names = [...new Set(own.flatMap(({ finding }) => Object.keys(finding.figures)))];
  const rows = names.map((name) => [name, ...own.map(({ finding }) => shown(finding.figures[name]))]);
  const took = ['seconds', ...own.map(({ ms }) => (ms / 1_000).toFixed(1))];
  const broken = ['broken promises', ...own.map(({ finding }) => String(finding.broken.length))];
  return table([first?.trial.name ?? '', ...own.map(({ database }) => database)], [...rows, took, broken]);
}

function shown(figure: number | undefined): string {
  return figure === undefined ? '' : figure.toLocaleString('en-GB', { maximumFractionDigits: 2 });
}

function lineOf({ guarantee, promise, is, judged, trials: count, broken }: Verdict): string {
  const by = judged > 0 ? `${judged.toLocaleString('en-GB')} operations in ${count} trials` : `${count} trials`;
  const line = `${guarantee}  ${is === 'broken' ? 'BROKEN' : is.padEnd(6)}  ${promise}  (${by})`;
  return [line, ...broken.slice(0, 5).map(({ what }) => `      ${what}`)].join('\n');
}

function jsonOf(seed: number, size: string, reports: readonly TrialReport[], all: readonly Verdict[]) {
  return {
    torture: {
      seed,
      size,
      guarantees: Object.fromEntries(
        all.map(({ guarantee, is, judged, broken }) => [guarantee, { is, judged, broken: broken.length }]),
      ),
      trials: reports.map(({ trial, database, finding, ms }) => ({
        trial: trial.name,
        database,
        seconds: Math.round(ms / 100) / 10,
        broken: finding.broken.length,
        ...finding.figures,
      })),
    },
  };
}
