import type { Judged } from './fitTemperature.ts';
import { fitTopics, type Lesson } from './fitTopics.ts';
import { marginsOf } from './margins.ts';
import { vectorOf } from './vector.ts';

/** Margins for each lesson of the first `rounds` folds, by a model that never saw it; undefined for the others. */
export function judge(
  topics: readonly string[],
  lessons: readonly Lesson[],
  folds: number,
  rounds: number = folds,
): readonly (Judged | undefined)[] {
  const seen = topics.map((_, topic) => topic);
  const foldOf = lessons.map(({ topic }) => {
    // Each topic deals its examples to the folds in turn, starting where the one before it stopped being first.
    const turn = seen[topic] ?? 0;
    seen[topic] = turn + 1;
    return turn % folds;
  });
  const judged: (Judged | undefined)[] = lessons.map(() => undefined);
  for (let fold = 0; fold < rounds; fold++) {
    const model = fitTopics(
      topics,
      lessons.filter((_, at) => foldOf[at] !== fold),
    );
    lessons.forEach((lesson, at) => {
      if (foldOf[at] !== fold) return;
      judged[at] = { margins: marginsOf(model, vectorOf(model.lexicon, lesson.terms)), right: lesson.topic };
    });
  }
  return judged;
}
