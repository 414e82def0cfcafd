import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { grow } from './scale/grow.ts';
import { measureSize, type Size } from './scale/measureSize.ts';
import { openPlaces } from './scale/place.ts';
import { playPatterns } from './scale/playPatterns.ts';
import { readPatterns } from './scale/readPatterns.ts';
import { timeRetention } from './scale/timeRetention.ts';
import { table } from './table.ts';
import { ownFolder } from './turns/ownFolder.ts';
import { readSentences } from './turns/readSentences.ts';

// `npm run bench:scale`: what a turn, the desk, a start and the upkeep cost in a house that holds many conversations.
// `-- --sizes 10000,100000,1000000 --seconds 5 --rounds 2 --database sqlite --seed 1`

const { values: asked } = parseArgs({
  options: {
    sizes: { type: 'string', default: '10000,100000,1000000' },
    seconds: { type: 'string', default: '5' },
    rounds: { type: 'string', default: '2' },
    database: { type: 'string', default: 'sqlite' },
    seed: { type: 'string', default: '1' },
  },
});

const sentences = readSentences(Number(asked.seed));
const load = { callers: 50, conversations: 200, sentences, warmUpMs: 3000, measureMs: Number(asked.seconds) * 1000 };
const folder = ownFolder('scale');
const database = asked.database === 'postgres' ? 'postgres' : 'sqlite';
const sizes: (Size & {
  readonly conversations: number;
  readonly sizeMb: number;
  readonly retention: Awaited<ReturnType<typeof timeRetention>>;
})[] = [];
const places = await openPlaces(folder, database);
try {
  const patterns = join(folder, 'patterns');
  await playPatterns(patterns, sentences, 120);
  const played = readPatterns(patterns);
  const grown = await places.empty('grown');
  let emptied = 0;
  let from = 0;
  for (const conversations of asked.sizes.split(',').map(Number)) {
    const started = performance.now();
    await grow(await places.press(grown), played, { from, to: conversations, now: Date.now() });
    from = conversations;
    console.log(`${conversations} conversations: written in ${seconds(performance.now() - started)} s`);
    const size = await measureSize(grown, () => places.empty(`empty_${(emptied += 1)}`), load, Number(asked.rounds));
    const sizeMb = await places.sizeMb(grown);
    sizes.push({ conversations, ...size, sizeMb, retention: await timeRetention(grown, Date.now()) });
    console.log(JSON.stringify(sizes.at(-1)));
  }
} finally {
  await places.stop();
}

const head = ['conversations', 'turns/s', 'turn cost', 'CPU cost', 'p50 ms', 'p99 ms', 'start s', 'RSS MB', 'peak MB'];
console.log(
  table(
    head,
    sizes.map((size) => [
      String(size.conversations),
      size.turnsPerSecond.toFixed(0),
      `${size.turnCost.toFixed(2)}×`,
      `${size.cpuCost.toFixed(2)}×`,
      size.p50.toFixed(1),
      size.p99.toFixed(1),
      seconds(size.startMs),
      size.readyRssMb.toFixed(0),
      size.rssMb.toFixed(0),
    ]),
  ),
);
console.log(
  table(
    ['longest ms', 'queue', 'brief', 'with bot', 'closed', 'day report', 'metrics', 'retention', 'disk MB'],
    sizes.map(({ conversations, desk, retention, sizeMb }) => [
      String(conversations),
      ...[desk.queue, desk.brief, desk.bot, desk.closed, desk.report, desk.metrics].map((ms) => ms.toFixed(0)),
      `${retention.idle.toFixed(1)} + ${retention.perConversation.toFixed(1)} each`,
      sizeMb.toFixed(0),
    ]),
  ),
);
console.log(
  JSON.stringify({ bench: 'scale', database, sizes }, (_key, value: unknown) =>
    typeof value === 'number' ? Number(value.toPrecision(4)) : value,
  ),
);
process.exit(0);

function seconds(ms: number): string {
  return (ms / 1000).toFixed(1);
}
