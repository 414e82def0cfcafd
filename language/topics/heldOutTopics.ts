import type { Topic } from '../../core/understanding.ts';
import { examine } from './examine.ts';
import { fitTopics } from './fitTopics.ts';
import { foldsOf } from './foldsOf.ts';
import { lessonsOf } from './lessons.ts';
import { opinionOf } from './opinion.ts';
import { rankTopics } from './rankTopics.ts';
import type { Example } from './trainTopics.ts';

/** For each example its topics, best first, by a model that never saw it and is calibrated like the real one. */
export function heldOutTopics(examples: readonly Example[], folds: number): readonly (readonly Topic[])[] {
  const { topics, lessons } = lessonsOf(examples);
  const { calibration } = examine(topics, lessons);
  const count = Math.max(2, Math.floor(folds));
  const foldOf = foldsOf(topics, lessons, count);
  const models = Array.from({ length: count }, (_, fold) =>
    fitTopics(
      topics,
      lessons.filter((_, at) => foldOf[at] !== fold),
    ),
  );
  return lessons.map(({ terms }, at) => {
    const model = models[foldOf[at] ?? 0];
    return model ? rankTopics(topics, opinionOf(model, terms), calibration, 10) : [];
  });
}
