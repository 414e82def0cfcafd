import type { Embedding } from '../../core/embedding.ts';
import type { Topic } from '../../core/understanding.ts';
import { nearnessOf, together } from './meant.ts';
import { middleOf, nearMiddle } from './middles.ts';
import { opinionOf } from './opinion.ts';
import { rankTopics } from './rankTopics.ts';
import { specialOf } from './special.ts';
import { termsOf } from './terms.ts';
import type { TopicModel } from './topicModel.ts';

/**
 * The topics a text may be about, best first, each with the calibrated probability that it is right and the text in scope;
 * empty when nothing of the text was ever seen. With the text's embedding, what it means is heard, too.
 */
export function topicsOf(model: TopicModel, text: string, limit = 10, embedding?: Embedding): readonly Topic[] {
  const { topics, meaning } = model;
  const sparse = opinionOf(model, termsOf(text));
  if (sparse === null || meaning === undefined || embedding === undefined)
    return rankTopics(topics, sparse, model.calibration, limit);
  const nearness = nearnessOf(meaning, specialOf(meaning.usual, embedding), topics.length);
  const closeTo = (topic: number): readonly number[] => nearMiddle(middleOf(meaning, topic), embedding);
  return rankTopics(topics, together(sparse, nearness, meaning.share, closeTo), meaning.calibration, limit);
}
