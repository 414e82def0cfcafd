import type { Lesson } from './fitTopics.ts';

/** Deals the lessons of each topic to `count` folds in turn; topics start at different folds, so that the folds are alike. */
export function foldsOf(topics: readonly string[], lessons: readonly Lesson[], count: number): readonly number[] {
  const turns = topics.map((_, topic) => topic);
  return lessons.map(({ topic }) => {
    const turn = turns[topic] ?? 0;
    turns[topic] = turn + 1;
    return turn % count;
  });
}
