import type { Topic } from '../../core/understanding.ts';
import { fitTemperature, type Judged } from './fitTemperature.ts';
import { judge } from './judge.ts';
import { lessonsOf } from './lessons.ts';
import { rankTopics } from './rankTopics.ts';
import type { Example } from './trainTopics.ts';

/** For each example its topics, best first, by a model that never saw it and is calibrated like the real one. */
export function heldOutTopics(examples: readonly Example[], folds: number): readonly (readonly Topic[])[] {
  const { topics, lessons } = lessonsOf(examples);
  const judged = judge(topics, lessons, Math.max(2, Math.floor(folds)));
  const temperature = fitTemperature(judged.filter((one): one is Judged => one !== undefined));
  return judged.map((one) => (one ? rankTopics(topics, one.margins, temperature, 10) : []));
}
