import { fitTemperature, type Judged } from './fitTemperature.ts';
import { fitTopics } from './fitTopics.ts';
import { judge } from './judge.ts';
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
  // A thousand judged texts tell the temperature well enough.
  const rounds = Math.min(folds, Math.ceil((1000 * folds) / Math.max(1, lessons.length)));
  const judged = judge(topics, lessons, folds, rounds).filter((one): one is Judged => one !== undefined);
  return { ...fitTopics(topics, lessons), temperature: fitTemperature(judged) };
}

const folds = 5;
