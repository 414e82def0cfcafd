import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readTexts } from './readTexts.ts';
import { table } from './table.ts';
import { measureEcho } from './turns/measureEcho.ts';
import { measureHouse } from './turns/measureHouse.ts';
import { medianRound, type Round } from './turns/roundOf.ts';
import { shuffled } from './turns/shuffled.ts';
import { startHouse } from './turns/startHouse.ts';

// `npm run bench:turns`: durable, understood web-chat turns per second, beside a bare Bot Framework echo bot in the same run.
// `-- --seconds 8 --rounds 3 --only sqlite,echo --seed 1 --profile folder`

const { values: asked } = parseArgs({
  options: {
    seconds: { type: 'string', default: '8' },
    rounds: { type: 'string', default: '3' },
    only: { type: 'string', default: 'sqlite,echo' },
    seed: { type: 'string', default: '1' },
    profile: { type: 'string' },
  },
});

const texts = readTexts('banking77', 'train');
if (texts === null) {
  console.log('The public data is not here (../shared/data/banking77); nothing to measure.');
  process.exit(0);
}
const load = {
  callers: 50,
  conversations: 200,
  sentences: shuffled(
    texts.map(({ text }) => text),
    Number(asked.seed),
  ),
  warmUpMs: 3000,
  measureMs: Number(asked.seconds) * 1000,
};
// In the project, because a temporary folder may be memory, and memory is not durable.
const data = join(import.meta.dirname, '../data');
mkdirSync(data, { recursive: true });
const folder = mkdtempSync(join(data, 'bench-turns-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

const contenders: Readonly<Record<string, (own: string) => Promise<Round>>> = {
  async sqlite(own) {
    cpSync(await published(), own, { recursive: true });
    const flags = asked.profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${asked.profile}`];
    const round = await measureHouse({ dataDirs: [own] }, load, flags);
    const { messages, decisions, unanswered } = round.kept;
    console.log(`  kept: ${messages} messages, ${unanswered} without a reply; decided: ${JSON.stringify(decisions)}`);
    return round;
  },
  echo(own) {
    mkdirSync(own);
    return measureEcho(own, load);
  },
};

const rounds: Record<string, Round[]> = {};
const names = Object.keys(contenders).filter((name) => asked.only.split(',').includes(name));
for (let number = 1; number <= Number(asked.rounds); number += 1)
  for (const name of names) {
    const round = await contenders[name]?.(join(folder, `${name}-${number}`));
    if (round === undefined) continue;
    (rounds[name] ??= []).push(round);
    console.log(`round ${number}, ${name}: ${round.turnsPerSecond.toFixed(0)} turns/s, p99 ${round.p99.toFixed(0)} ms`);
  }

const figures = Object.fromEntries(Object.entries(rounds).map(([name, all]) => [name, medianRound(all)]));
console.log(
  table(
    ['', 'turns/s', 'p50 ms', 'p99 ms', 'peak RSS MB', 'CPU ms/turn', 'to a person %', 'silent'],
    Object.entries(figures).map(([name, one]) => [
      name,
      one.turnsPerSecond.toFixed(0),
      one.p50.toFixed(1),
      one.p99.toFixed(1),
      one.rssMb.toFixed(0),
      one.cpuMs.toFixed(2),
      (one.handedOver * 100).toFixed(1),
      String(one.silent),
    ]),
  ),
);
const { sqlite: ours, echo } = figures;
console.log(
  JSON.stringify({
    bench: 'turns',
    ...(ours === undefined || echo === undefined
      ? {}
      : {
          ratio: ours.turnsPerSecond / echo.turnsPerSecond,
          p99Ratio: ours.p99 / echo.p99,
          rssRatio: ours.rssMb / echo.rssMb,
        }),
    ours,
    echo,
  }),
);
process.exit(0);

/** A folder in which the knowledge is published and its model trained already, made once: each round starts from a copy of it. */
async function published(): Promise<string> {
  const place = join(folder, 'published');
  try {
    mkdirSync(place);
  } catch {
    return place;
  }
  const house = await startHouse({ dataDir: place });
  await house.stop();
  return place;
}
