import type { Topic } from '../../core/understanding.ts';
import { softmax } from './softmax.ts';

/** The `limit` most probable topics, best first. */
export function rankTopics(
  topics: readonly string[],
  margins: Float64Array,
  temperature: number,
  limit: number,
): readonly Topic[] {
  const shares = softmax(margins, temperature);
  return topics
    .map((name, at) => ({ name, score: shares[at] ?? 0 }))
    .sort((a, b) => b.score - a.score)
    .slice(0, limit);
}
