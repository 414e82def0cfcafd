import type { Topic } from '../../core/understanding.ts';
import { opinionOf } from './opinion.ts';
import { rankTopics } from './rankTopics.ts';
import { termsOf } from './terms.ts';
import type { TopicModel } from './topicModel.ts';

/** The topics a text may be about, best first, each with the calibrated probability that it is right and the text in scope; empty when nothing of the text was ever seen. */
export function topicsOf(model: TopicModel, text: string, limit = 10): readonly Topic[] {
  return rankTopics(model.topics, opinionOf(model, termsOf(text)), model.calibration, limit);
}
