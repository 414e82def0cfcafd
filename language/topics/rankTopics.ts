import type { Topic } from '../../core/understanding.ts';
import type { Opinion } from './opinion.ts';
import { inScope } from './scope.ts';
import { softmax } from './softmax.ts';
import type { Calibration } from './topicModel.ts';
import { trusted } from './trusted.ts';

/** The `limit` most probable topics, best first: how likely it is this one, times how likely it is any, as often as that came true. */
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
  const best = shares.reduce((first, share, at) => (share > (shares[first] ?? 0) ? at : first), 0);
  const share = shares[best] ?? 0;
  const sure = trusted(calibration.trust, any * share);
  // The others keep their proportions, as far as there is room for them.
  const others = Math.min(sure / share, (1 - sure) / (1 - share));
  return topics
    .map((name, at) => ({ name, score: at === best ? sure : others * (shares[at] ?? 0) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, limit);
}
