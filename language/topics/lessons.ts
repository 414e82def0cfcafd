import type { Lesson } from './fitTopics.ts';
import { termsOf } from './terms.ts';
import type { Example } from './trainTopics.ts';

/** The topics of a set of examples in alphabetical order, and the examples taken apart. */
export function lessonsOf(examples: readonly Example[]): {
  readonly topics: readonly string[];
  readonly lessons: readonly Lesson[];
} {
  const topics = [...new Set(examples.map((example) => example.topic))].sort();
  const place = new Map(topics.map((topic, at) => [topic, at]));
  return {
    topics,
    lessons: examples.map(({ text, topic }) => ({ terms: termsOf(text), topic: place.get(topic) ?? 0 })),
  };
}
