import { parseArgs } from 'node:util';
import { table } from '../bench/table.ts';
import { NightdeskError } from '../core/error.ts';
import { openEmbedder } from '../language/embedding/openEmbedder.ts';
import { askAll } from './evaluate/askAll.ts';
import { checkTrain } from './evaluate/checkTrain.ts';
import { confusionsOf, figuresOf, type Figures } from './evaluate/figuresOf.ts';
import { readLabelled, readTexts } from './evaluate/readLabelled.ts';
import { writePredictions } from './evaluate/writePredictions.ts';
import { runTool, usage } from './runTool.ts';

// `npm run evaluate`: how well topics are understood that are learned from any file of examples, exactly as in production;
// see docs/EVALUATE.md.
const how =
  'npm run evaluate -- --train a.json --test b.json [--oos c.json] [--out predictions.jsonl] [--embedding use-lite|none]';
const mostConfusions = 15;

await runTool(async () => {
  const { train: trainFile, test: testFile, oos, out, kind } = options();
  const train = readLabelled(trainFile);
  checkTrain(trainFile, train);
  const questions = { train, test: readLabelled(testFile), oos: oos === undefined ? [] : readTexts(oos) };
  const { predictions, trainSeconds, asked } = await askAll(await openEmbedder({ kind }), questions);
  if (out !== undefined) writePredictions(out, predictions);
  const figures = figuresOf(predictions);
  show(figures, trainSeconds, asked);
  const mixedUp = confusionsOf(predictions).slice(0, mostConfusions);
  if (mixedUp.length > 0)
    console.log(
      `\n${table(
        ['expected', 'taken for', 'times'],
        mixedUp.map(([a, b, times]) => [a, b, String(times)]),
      )}`,
    );
  const { accuracy, macroF1, top3, auroc, ece, eceFloor, p50, p99 } = figures;
  const line = { accuracy, macroF1, top3, auroc, ece, eceFloor, trainSeconds, p50, p99 };
  console.log(`\n${JSON.stringify(line, (_, value: unknown) => (typeof value === 'number' ? rounded(value) : value))}`);
});

interface Options {
  readonly train: string;
  readonly test: string;
  readonly oos?: string;
  readonly out?: string;
  readonly kind: 'use-lite' | 'none';
}

function options(): Options {
  const text = { type: 'string' } as const;
  try {
    const { values } = parseArgs({ options: { train: text, test: text, oos: text, out: text, embedding: text } });
    const { train, test, oos, out, embedding: kind = 'use-lite' } = values;
    if (train !== undefined && test !== undefined && (kind === 'use-lite' || kind === 'none'))
      return { train, test, kind, ...(oos === undefined ? {} : { oos }), ...(out === undefined ? {} : { out }) };
  } catch (cause) {
    throw new NightdeskError('bad-request', how, { cause });
  }
  throw usage(how);
}

function show(figures: Figures, trainSeconds: number, asked: number): void {
  const { accuracy, macroF1, top3, auroc, ece, eceFloor, letIn, keptOut, p50, p99 } = figures;
  console.log(
    table(
      ['topics', 'measured'],
      [
        ['right topic first, whatever the scope (%)', percent(accuracy)],
        ['macro-F1 (%)', percent(macroF1)],
        ['right topic among the first three (%)', percent(top3)],
        ['in or out of scope (AUROC, %)', percent(auroc)],
        ['taken to be in scope, of those that are (%)', percent(letIn)],
        ['taken to be out of scope, of those that are (%)', percent(keptOut)],
        ['calibration off by (ECE, points), by chance alone', `${percent(ece)}, ${percent(eceFloor)}`],
        ['an embedding was asked for (% of the texts)', percent(asked)],
        ['training (s)', trainSeconds.toFixed(1)],
        ['a text, median (ms)', p50.toFixed(2)],
        ['a text, 99 of 100 (ms)', p99.toFixed(2)],
      ],
    ),
  );
}

function percent(share: number | null): string {
  return share === null ? '-' : (share * 100).toFixed(1);
}

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
