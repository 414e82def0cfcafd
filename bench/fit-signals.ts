import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Signal } from '../core/understanding.ts';
import { examplesOf } from '../knowledge/examples.ts';
import { loadContent } from '../knowledge/load.ts';
import { places } from '../language/signals/fitted/grams.ts';
import { type Plane, rowsOf, trainSvm } from '../language/topics/trainSvm.ts';
import { runTool } from '../scripts/runTool.ts';
import { learned } from './signals/learned.ts';
import { type Lesson, lessonsOf } from './signals/lessonsOf.ts';
import { ordinaryTexts } from './signals/ordinaryTexts.ts';
import { type Saying, sayings } from './signals/sayings.ts';
import { weightsFile } from './signals/weightsFile.ts';
import { table } from './table.ts';

// `node bench/fit-signals.ts [--write]`: fits how signals sound to everything that was written for the project to be learned from, beside what
// customers say that signals nothing: the examples of our articles, `bench:languages`, the training parts of banking77 and clinc150. Prints how much
// is heard of what was held out, and with --write writes language/signals/fitted/weights.ts.
const target = join(import.meta.dirname, '../language/signals/fitted/weights.ts');
const content = join(import.meta.dirname, '../knowledge/content');
const folds = 5;
/** Of the pieces that signal nothing, this share may be heard as a signal at most; of those that only seem to, this. */
const mayBeWrong = 0.002;
const mayBeWrongWhenSeeming = 0.02;
/** Danger is heard rather once too often, and nothing is done about an insult or a trick but keep calm. */
const boldly = 0.03;
const bold = new Set<Signal>(['self-harm', 'threat', 'abuse', 'injection']);
/** How often what only seems to signal something counts: such are rare, and teach most. */
const timesWhenSeeming = 16;
/** Who complains may insult, and the other way round: one is no evidence against the other. */
const companions: Readonly<Partial<Record<Signal, Signal>>> = {
  complaint: 'abuse',
  abuse: 'complaint',
};

await runTool(fitSignals);

async function fitSignals(): Promise<void> {
  const { content: library } = await loadContent(content, Date.now());
  const examples = examplesOf(library.articles).map(({ text }) => text);
  const nothing = [...examples, ...ordinaryTexts()].map((text): Saying => ({
    text,
    signals: new Set(),
    seems: new Set(),
  }));
  const lessons = [...sayings(), ...nothing].flatMap((saying, at) =>
    lessonsOf(saying, examples[(at * 7919) % examples.length] ?? '').map((lesson) => ({ ...lesson, fold: at % folds })),
  );
  const fitted = learned.map((signal) => {
    const margins = lessons.map(() => 0);
    for (let fold = 0; fold < folds; fold++) {
      const plane = fit(
        lessons.filter((one) => one.fold !== fold),
        signal,
      );
      lessons.forEach((one, at) => {
        if (one.fold === fold) margins[at] = marginOf(plane, one);
      });
    }
    const marginsOf = (which: (lesson: Lesson) => boolean): readonly number[] =>
      margins.filter((_, at) => lessons[at]?.isSaid === true && which(lessons[at])).toSorted((a, b) => b - a);
    const plainly = marginsOf(({ signals, seems }) => signals.size === 0 && seems.size === 0);
    const near = marginsOf(({ seems }) => seems.has(signal));
    const above = Math.max(
      plainly[Math.floor(plainly.length * mayBeWrong)] ?? 0,
      near[Math.floor(near.length * (bold.has(signal) ? boldly : mayBeWrongWhenSeeming))] ?? 0,
    );
    const share = (of: readonly number[]): string =>
      `${((100 * of.filter((margin) => margin > above).length) / of.length).toFixed(1)} %`;
    const right = marginsOf(({ signals }) => signals.has(signal));
    const row = [signal, String(right.length), share(right), String(near.length), share(near)];
    return { signal, above, plane: fit(lessons, signal), row };
  });
  const head = ['signal', 'wordings', 'heard when held out', 'what seems to', 'wrongly heard'];
  console.log(
    table(
      head,
      fitted.map(({ row }) => row),
    ),
  );
  if (process.argv.includes('--write')) writeFileSync(target, weightsFile(fitted));
}

function fit(all: readonly Lesson[], signal: Signal): Plane {
  const companion = companions[signal];
  const lessons = all
    .filter(({ signals }) => signals.has(signal) || companion === undefined || !signals.has(companion))
    .flatMap((lesson) => Array.from({ length: lesson.seems.has(signal) ? timesWhenSeeming : 1 }, () => lesson));
  const rows = rowsOf(
    lessons.map(({ grams }) => grams),
    places,
  );
  return trainSvm(rows, (row) => lessons[row]?.signals.has(signal) ?? false);
}

function marginOf({ weights, bias }: Plane, { grams: { columns, values } }: Lesson): number {
  return columns.reduce((sum, column, at) => sum + (weights[column] ?? 0) * (values[at] ?? 0), bias);
}
