import { examine } from './examine.ts';
import { fitTopics } from './fitTopics.ts';
import { lessonsOf } from './lessons.ts';
import type { TopicModel } from './topicModel.ts';

/** A text that shows what belongs to a topic. */
export interface Example {
  readonly text: string;
  readonly topic: string;
}

/** Learns topics from examples: the same examples give the same model. Its probabilities are fitted on examples that were held out. */
export function trainTopics(examples: readonly Example[]): TopicModel {
  const { topics, lessons } = lessonsOf(examples);
  return { ...fitTopics(topics, lessons), calibration: examine(topics, lessons) };
}
