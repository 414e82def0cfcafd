import { probability, type Weights } from './evidenceFit.ts';

/** A candidate whose truth is known. */
export interface Sample {
  readonly features: readonly number[];
  readonly right: boolean;
  /** How many times it counts. */
  readonly weight: number;
}

/**
 * Fits a logistic regression (Newton's method) that is drawn towards `prior`: with few samples it stays there, with
 * hundreds it follows them. Deterministic.
 */
export function fitWeights(samples: readonly Sample[], prior: Weights): Weights {
  let fit = prior;
  for (let round = 0; round < mostRounds; round++) {
    const step = newtonStep(samples, fit, prior);
    fit = {
      bias: fit.bias - (step[0] ?? 0),
      weights: fit.weights.map((weight, at) => weight - (step[at + 1] ?? 0)),
    };
    if (step.every((change) => Math.abs(change) < 1e-6)) break;
  }
  return fit;
}

const mostRounds = 30;
/** How strongly the prior holds: as much as about this many samples that disagree. */
const hold = 4;
/** Longest step of one round; a full one may overshoot where nearly everything is right. */
const longestStep = 2;

function newtonStep(samples: readonly Sample[], fit: Weights, prior: Weights): readonly number[] {
  const size = fit.weights.length + 1;
  const slope = [fit.bias - prior.bias, ...fit.weights.map((weight, at) => weight - (prior.weights[at] ?? 0))].map(
    (away) => away * hold,
  );
  const curve = Array.from({ length: size }, (_, row) =>
    Array.from({ length: size }, (_, at): number => (row === at ? hold : 0)),
  );
  for (const { features, right, weight } of samples) {
    const x = [1, ...features];
    const share = probability(fit, features);
    const error = weight * (share - (right ? 1 : 0));
    const bend = weight * share * (1 - share);
    x.forEach((value, row) => {
      slope[row] = (slope[row] ?? 0) + error * value;
      const line = curve[row] ?? [];
      x.forEach((other, at) => (line[at] = (line[at] ?? 0) + bend * value * other));
    });
  }
  const step = solve(curve, slope);
  const longest = Math.max(...step.map(Math.abs));
  return longest > longestStep ? step.map((change) => (change * longestStep) / longest) : step;
}

/** Solves a small system whose matrix is symmetric and positive: Gaussian elimination without pivoting is safe there. */
function solve(matrix: readonly number[][], right: readonly number[]): readonly number[] {
  const rows = matrix.map((row, at) => [...row, right[at] ?? 0]);
  rows.forEach((pivot, at) => {
    for (const row of rows.slice(at + 1)) {
      const factor = (row[at] ?? 0) / (pivot[at] ?? 1);
      pivot.forEach((value, column) => (row[column] = (row[column] ?? 0) - factor * value));
    }
  });
  const result = right.map(() => 0);
  for (let at = rows.length - 1; at >= 0; at--) {
    const row = rows[at] ?? [];
    const known = result.reduce((sum, value, column) => sum + (column > at ? value * (row[column] ?? 0) : 0), 0);
    result[at] = ((row.at(-1) ?? 0) - known) / (row[at] ?? 1);
  }
  return result;
}
