import type { Embedding } from '../../core/embedding.ts';
import { examine } from './examine.ts';
import { fitTopics } from './fitTopics.ts';
import { lecturesOf, middlesWithout, planesOf } from './lectures.ts';
import { lessonsOf } from './lessons.ts';
import { writtenMiddles } from './middles.ts';
import type { TopicModel } from './topicModel.ts';

/** A text that shows what belongs to a topic. */
export interface Example {
  readonly text: string;
  readonly topic: string;
}

/** What the examples mean, in their order; null where an embedding would tell nothing (another language). */
export interface Meant {
  readonly embedder: string;
  readonly embeddings: readonly (Embedding | null)[];
}

/** Learns topics from examples; what is there twice is learned once. The same examples give the same model. Its probabilities are fitted on examples that were held out. */
export function trainTopics(examples: readonly Example[], meant: Meant | null = null): TopicModel {
  const places = new Map(examples.map(({ text, topic }, at) => [JSON.stringify([topic, text]), at]));
  const once = [...places.values()];
  const { topics, lessons } = lessonsOf(once.flatMap((at) => examples[at] ?? []));
  const embeddings = once.map((at) => meant?.embeddings[at] ?? null);
  const lectures = lecturesOf(topics, lessons, embeddings);
  const { calibration, together } = examine(topics, lessons, lectures);
  const model = { ...fitTopics(topics, lessons), calibration };
  if (meant === null || lectures === null || together === null) return model;
  const { usual } = lectures;
  const middles = writtenMiddles(middlesWithout(lectures, () => false));
  return { ...model, meaning: { embedder: meant.embedder, usual, middles, ...planesOf(lectures), ...together } };
}
