import type { Topic } from '../../core/understanding.ts';
import { marginsOf } from './margins.ts';
import { rankTopics } from './rankTopics.ts';
import { termsOf } from './terms.ts';
import type { TopicModel } from './topicModel.ts';
import { vectorOf } from './vector.ts';

/** The topics a text may be about, best first, with calibrated probabilities. */
export function topicsOf(model: TopicModel, text: string, limit = 10): readonly Topic[] {
  const vector = vectorOf(model.lexicon, termsOf(text));
  // Not one known term: whatever the planes say about nothing is no opinion.
  if (vector.columns.length === 0) return [];
  return rankTopics(model.topics, marginsOf(model, vector), model.temperature, limit);
}
