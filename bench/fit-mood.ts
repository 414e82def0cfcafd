import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { handSet } from '../language/mood/handSet.ts';
import { runTool, usage } from '../scripts/runTool.ts';
import { auroc } from './auroc.ts';
import { fit, type Lesson } from './mood/fit.ts';
import { isDissatisfied } from './mood/isDissatisfied.ts';
import { readRated } from './mood/readRated.ts';
import { replay } from './mood/replay.ts';

// `node bench/fit-mood.ts ../shared/data/satisfaction/sgd.json [--write]`: fits the weights of the mood to rated dialogues, prints
// the AUROC cross-validated by dialogue, and writes language/mood/weights.ts. A turn's mood counts in the next one, so run it
// until the figures stay.
const target = join(import.meta.dirname, '../language/mood/weights.ts');

await runTool(fitMood);

async function fitMood(): Promise<void> {
  const file = process.argv[2];
  if (file === undefined) throw usage('node bench/fit-mood.ts dialogues.json [--write]');
  const turns = replay(readRated(file)).filter(({ ratings }) => ratings.length > 0);
  const names = Object.keys(turns[0]?.features ?? {});
  const usual = names.map((name) => {
    const value = Object.entries(handSet).find(([feature]) => feature === name)?.[1];
    return value === undefined ? { value: 0, pull: 3 } : { value, pull: 400 };
  });
  const lessons: readonly (Lesson & { readonly dialogue: number })[] = turns.map(({ features, ratings, dialogue }) => ({
    values: Object.values(features),
    dissatisfied: isDissatisfied(ratings),
    dialogue,
  }));
  const points = [0, 1, 2, 3, 4].flatMap((fold) => {
    const { bias, weights } = fit(
      lessons.filter(({ dialogue }) => dialogue % 5 !== fold),
      usual,
    );
    return lessons
      .filter(({ dialogue }) => dialogue % 5 === fold)
      .map(({ values, dissatisfied }) => ({
        score: values.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), bias),
        positive: dissatisfied,
      }));
  });
  const { bias, weights } = fit(lessons, usual);
  const fitted = names.map((name, at) => [name, (weights[at] ?? 0).toFixed(2)] as const);
  for (const [name, weight] of fitted) console.log(`${name.padEnd(16)} ${weight.padStart(6)}`);
  const area = Math.round(auroc(points) * 10_000) / 10_000;
  console.log(JSON.stringify({ fit: 'mood', aurocCrossValidated: area, turns: lessons.length, bias }));
  if (process.argv.includes('--write')) writeFileSync(target, fileOf(bias.toFixed(2), fitted));
}

function fileOf(bias: string, fitted: readonly (readonly [string, string])[]): string {
  return `import type { MoodFeatures } from './featuresOf.ts';

// Written by \`node bench/fit-mood.ts ../shared/data/satisfaction/sgd.json --write\`; do not edit. Fitted to the ratings of the User
// Satisfaction Simulation dialogues (SGD part), CC BY-SA 4.0: these numbers are licensed under CC BY-SA 4.0, too
// (docs/DECISIONS.md). They hold no words of those dialogues.

/** What each feature of a turn weighs, in log-odds of being dissatisfied. */
export const weights: Readonly<Record<keyof MoodFeatures, number>> & { readonly bias: number } = {
  bias: ${bias},
${fitted.map(([name, weight]) => `  ${name}: ${Number(weight)},`).join('\n')}
};
`;
}
