import { loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { table } from './table.ts';
import { type Contenders, contenders } from './turns/contenders.ts';
import { medianRound, type Round } from './turns/roundOf.ts';
import { ownFolder } from './turns/ownFolder.ts';
import { readSentences } from './turns/readSentences.ts';

// `npm run bench:turns`: durable, understood web-chat turns per second, beside a bare Bot Framework echo bot in the same run.
// `-- --seconds 8 --rounds 3 --only sqlite,echo,postgresOne,postgresTwo --seed 1 --profile folder` (the last writes a CPU profile of each server of ours).

const names = ['sqlite', 'echo', 'postgresOne', 'postgresTwo'] as const satisfies readonly (keyof Contenders)[];
const { values: asked } = parseArgs({
  options: {
    seconds: { type: 'string', default: '8' },
    rounds: { type: 'string', default: '3' },
    only: { type: 'string', default: names.join(',') },
    seed: { type: 'string', default: '1' },
    profile: { type: 'string' },
  },
});

const sentences = readSentences(Number(asked.seed));
const folder = ownFolder('turns');
const load = { callers: 50, conversations: 200, sentences, warmUpMs: 3000, measureMs: Number(asked.seconds) * 1000 };
const flags = asked.profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${resolve(asked.profile)}`];
const all = contenders(folder, load, flags);
// Contenders do not wait for each other on a busy machine, they wait for strangers: then no figure means anything.
const [busy = 0] = loadavg();
if (busy > 1) console.log(`Others use this machine (load ${busy.toFixed(1)}): these figures tell little.`);
const rounds = new Map<string, Round[]>();
try {
  for (let number = 1; number <= Number(asked.rounds); number += 1)
    for (const name of names.filter((one) => asked.only.split(',').includes(one))) {
      const round = await all[name](join(folder, `${name}-${number}`));
      rounds.set(name, [...(rounds.get(name) ?? []), round]);
      console.log(
        `round ${number}, ${name}: ${round.turnsPerSecond.toFixed(0)} turns/s, p99 ${round.p99.toFixed(0)} ms`,
        'kept' in round && 'meanings' in round ? JSON.stringify({ kept: round.kept, meanings: round.meanings }) : '',
      );
    }
} finally {
  await all.stop();
}

const figures = new Map([...rounds].map(([name, own]) => [name, medianRound(own)]));
console.log(
  table(
    ['', 'turns/s', 'p50 ms', 'p99 ms', 'begin ms', 'peak RSS MB', 'CPU ms/turn', 'to a person %', 'silent'],
    [...figures].map(([name, one]) => [
      name === 'sqlite' ? 'ours, SQLite' : name === 'echo' ? 'echo bot' : `ours, ${name}`,
      one.turnsPerSecond.toFixed(0),
      one.p50.toFixed(1),
      one.p99.toFixed(1),
      one.beginMs.toFixed(1),
      one.rssMb.toFixed(0),
      one.cpuMs.toFixed(2),
      (one.handedOver * 100).toFixed(1),
      String(one.silent),
    ]),
  ),
);
const { sqlite: ours, ...others } = Object.fromEntries(figures);
const { echo } = others;
console.log(
  JSON.stringify(
    {
      bench: 'turns',
      loadBefore: busy,
      ...(ours === undefined || echo === undefined
        ? {}
        : {
            ratio: ours.turnsPerSecond / echo.turnsPerSecond,
            p99Ratio: ours.p99 / echo.p99,
            rssRatio: ours.rssMb / echo.rssMb,
          }),
      ours,
      ...others,
    },
    (_key, value: unknown) => (typeof value === 'number' ? Number(value.toPrecision(4)) : value),
  ),
);
process.exit(0);
