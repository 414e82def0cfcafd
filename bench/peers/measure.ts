import { readTexts } from '../readTexts.ts';
import { percentile } from '../turns/percentile.ts';
import { type Contender, contenders } from './contenders.ts';

// One contender on one set, in a process of its own so that memory does not mix: `measure.ts name set part`; its last line is JSON.

const [name = '', set = '', part = ''] = process.argv.slice(2);
const contender: Contender | undefined = Object.entries(contenders).find(([one]) => one === name)?.[1];
const train = readTexts(set, part)?.map(({ text, intent }) => ({ text, topic: intent }));
const valid = readTexts(set, 'valid');
if (!contender || !train || !valid) throw new Error(`There is no ${name}, or no ${set} ${part}.`);

const before = process.memoryUsage().rss;
const started = performance.now();
const ask = await contender(train);
const trainSeconds = (performance.now() - started) / 1000;
const ms: number[] = [];
let right = 0;
for (const { text, intent } of valid) {
  const asked = performance.now();
  const found = await ask(text);
  ms.push(performance.now() - asked);
  if (found === intent) right += 1;
}
console.log(
  `\n${JSON.stringify({
    accuracy: right / valid.length,
    trainSeconds,
    p50: percentile(ms, 0.5),
    rssMb: (process.memoryUsage().rss - before) / 2 ** 20,
  })}`,
);
