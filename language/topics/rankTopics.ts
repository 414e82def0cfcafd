import type { Topic } from '../../core/understanding.ts';
import type { Opinion } from './opinion.ts';
import { inScope } from './scope.ts';
import { softmax } from './softmax.ts';
import type { Calibration } from './topicModel.ts';

/** The `limit` most probable topics, best first: how likely it is this one, times how likely it is any. */
export function rankTopics(
  topics: readonly string[],
  opinion: Opinion | null,
  calibration: Calibration,
  limit: number,
): readonly Topic[] {
  // Whatever the planes say about nothing is no opinion.
  if (opinion === null) return [];
  const any = inScope(calibration.scope, opinion.features);
  const shares = softmax(opinion.margins, calibration.temperature);
  return topics
    .map((name, at) => ({ name, score: any * (shares[at] ?? 0) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, limit);
}
