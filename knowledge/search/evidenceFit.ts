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

/** Serves until something better was fitted, and pulls fits on little content towards itself: learned from Meridian's examples. */
export const standardFit: EvidenceFit = {
  best: { bias: -1.4, weights: [0.12, 1.8, 0, 0.2, 0.6, 0] },
  other: { bias: -1.4, weights: [0.12, 1.8, 0, 0.2, 0.6, 0] },
};
