import type { MoodFeatures } from './featuresOf.ts';

// Written by `node bench/fit-mood.ts ../shared/data/satisfaction/sgd.json --write`; do not edit. Fitted to the ratings of the User
// Satisfaction Simulation dialogues (SGD part), CC BY-SA 4.0: these numbers are licensed under CC BY-SA 4.0, too
// (docs/DECISIONS.md). They hold no words of those dialogues.

/** What each feature of a turn weighs, in log-odds of being dissatisfied. */
export const weights: Readonly<Record<keyof MoodFeatures, number>> & { readonly bias: number } = {
  bias: -3.33,
  strong: 5.4,
  displeased: 2.78,
  worn: 3.1,
  intense: 0.5,
  shouted: 2.6,
  complaint: 1.8,
  notHelped: 1.39,
  saidBefore: 0.69,
  before: 1.59,
  effort: 0.6,
  failed: 0.8,
  rejects: 1.51,
  closes: -0.87,
  rejectsMore: 0.31,
  agrees: -0.49,
  otherwise: 1.38,
  corrects: 0.73,
  later: 0.58,
  reasons: 0.56,
  sorry: 1.25,
  negated: 1.13,
  negatedMore: 0.32,
  pleased: -1.02,
  goodbye: -0.7,
  long: -0.37,
  saidFails: 0.88,
  saidConfirms: 0.11,
  saidOffers: -0.25,
  saidSuggests: 0.12,
  saidAsks: -0.38,
  saidDone: -0.29,
  rejectsConfirms: -0.33,
  rejectsFails: -0.55,
  otherwiseFails: -0.14,
};
