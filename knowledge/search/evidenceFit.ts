/** How the facts about a candidate become a probability: a weight per feature and a bias, for the best candidate and for the others. */
export interface EvidenceFit {
  readonly best: Weights;
  readonly other: Weights;
}

export interface Weights {
  readonly bias: number;
  readonly weights: readonly number[];
}

/** The probability that a candidate with these features is right. */
export function probability({ bias, weights }: Weights, features: readonly number[]): number {
  const sum = features.reduce((total, value, at) => total + value * (weights[at] ?? 0), bias);
  return 1 / (1 + Math.exp(-sum));
}

/** Serves where nothing can be fitted, and pulls fits on little content towards itself: measured on small libraries with no or two examples an article (bench/standardFit.ts), and a little more careful than that. */
export const standardFit: EvidenceFit = {
  best: { bias: -1.2, weights: [0.2, 3.1, 1, 0.1, 1.2, 0.4, 0, 0] },
  other: { bias: -1.9, weights: [0.1, 3.9, 1, 0.2, 1.7, 0.8, 0, 0] },
};
