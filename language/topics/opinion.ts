import { marginsOf } from './margins.ts';
import { scopeFeatures } from './scope.ts';
import type { Terms } from './terms.ts';
import type { TopicModel } from './topicModel.ts';
import { vectorOf } from './vector.ts';

/** What a model makes of a text, before it is calibrated. */
export interface Opinion {
  readonly margins: Float64Array;
  readonly features: readonly number[];
}

/** Looks at a text; null when the model knows nothing of it at all. */
export function opinionOf(model: Omit<TopicModel, 'calibration'>, terms: Terms): Opinion | null {
  const vector = vectorOf(model.lexicon, terms);
  if (vector.columns.length === 0) return null;
  const margins = marginsOf(model, vector);
  return { margins, features: scopeFeatures(model.lexicon, terms, margins) };
}
