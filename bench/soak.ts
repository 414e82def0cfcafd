import { Agent } from 'node:http';
import { parseArgs } from 'node:util';
import { driveAtRate } from './soak/driveAtRate.ts';
import { table } from './table.ts';
import { percentile } from './turns/percentile.ts';
import { readKept } from './turns/readKept.ts';
import { ownFolder } from './turns/ownFolder.ts';
import { readSentences } from './turns/readSentences.ts';
import { startHouse } from './turns/startHouse.ts';
import { usageOf } from './turns/usageOf.ts';
import { webTalk } from './turns/webTalk.ts';

// `npm run bench:soak -- --minutes 30 --rate 50`: does memory stay flat while customers come and go? SQLite, synchronous FULL.

const { values: asked } = parseArgs({
  options: {
    minutes: { type: 'string', default: '30' },
    rate: { type: 'string', default: '50' },
    seed: { type: 'string', default: '1' },
  },
});

const sentences = readSentences(Number(asked.seed));
const dataDir = ownFolder('soak');
const minutes: { readonly minute: number; readonly rssMb: number; readonly p50: number; readonly p99: number }[] = [];
const every: number[] = [];
// Learns from the articles at its first start, which takes memory that a later start does not need.
await (await startHouse({ dataDir })).stop();
const since = Date.now();
const house = await startHouse({ dataDir });
const agent = new Agent({ keepAlive: true });
const streamed = await driveAtRate(() => webTalk(agent, house.origin), {
  rate: Number(asked.rate),
  minutes: Number(asked.minutes),
  sentences,
  patience: 5,
  onMinute(minute, ms) {
    every.push(...ms);
    const { rssMb } = usageOf(house.pid);
    minutes.push({ minute, rssMb, p50: percentile(ms, 0.5), p99: percentile(ms, 0.99) });
    console.log(`minute ${minute}: ${ms.length} replies, RSS ${rssMb.toFixed(0)} MB`);
  },
});
const { peakRssMb } = usageOf(house.pid);
agent.destroy();
await house.stop();
const kept = await readKept({ dataDir }, since);
const third = Math.max(1, Math.floor(minutes.length / 3));
const mean = (part: typeof minutes): number => part.reduce((sum, { rssMb }) => sum + rssMb, 0) / part.length;
const first = mean(minutes.slice(0, third));
const last = mean(minutes.slice(-third));
console.log(
  table(
    ['minute', 'RSS MB', 'p50 ms', 'p99 ms'],
    minutes.map(({ minute, rssMb, p50, p99 }) => [String(minute), rssMb.toFixed(0), p50.toFixed(1), p99.toFixed(1)]),
  ),
);
console.log(
  JSON.stringify(
    {
      bench: 'soak',
      minutes: minutes.length,
      rate: Number(asked.rate),
      ...streamed,
      lost: streamed.said - kept.messages,
      unanswered: kept.unanswered + kept.open,
      p50: percentile(every, 0.5),
      p99: percentile(every, 0.99),
      rssFirstThird: first,
      rssLastThird: last,
      rssGrowth: last / first,
      peakRssMb,
    },
    (_key, value: unknown) => (typeof value === 'number' ? Number(value.toPrecision(4)) : value),
  ),
);
process.exit(0);
