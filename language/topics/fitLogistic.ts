/** Something observed: what was seen, whether it was so, and how much it counts. */
export interface Observation {
  readonly features: readonly number[];
  readonly so: boolean;
  readonly weight: number;
}

/** Weights of a logistic function, the constant first, pulled towards `usual` as strongly as `pull` observations would; Newton's method, with steps halved that lead uphill. */
export function fitLogistic(
  observations: readonly Observation[],
  usual: readonly number[],
  pull: number,
): readonly number[] {
  let weights = usual;
  let loss = lossOf(weights);
  for (let step = 0; step < 20; step++) {
    const slope = usual.map((value, at) => pull * (value - (weights[at] ?? 0)));
    const curve = usual.map((_, row) => usual.map((_, column) => (row === column ? pull : 0)));
    for (const { features, so, weight } of observations) {
      const inputs = [1, ...features];
      const sum = inputs.reduce((total, value, at) => total + value * (weights[at] ?? 0), 0);
      const share = 1 / (1 + Math.exp(-sum));
      inputs.forEach((value, row) => {
        slope[row] = (slope[row] ?? 0) + weight * ((so ? 1 : 0) - share) * value;
        const bend = curve[row];
        if (bend)
          inputs.forEach((other, column) => {
            bend[column] = (bend[column] ?? 0) + weight * share * (1 - share) * value * other;
          });
      });
    }
    const move = solve(curve, slope);
    const after = (part: number): readonly number[] => weights.map((value, at) => value + part * (move[at] ?? 0));
    let part = 1;
    while (part > smallestStep && !(lossOf(after(part)) <= loss)) part /= 2;
    if (part <= smallestStep) break;
    weights = after(part);
    loss = lossOf(weights);
  }
  return weights;

  function lossOf(tried: readonly number[]): number {
    const pulled = tried.reduce((total, value, at) => total + ((value - (usual[at] ?? 0)) ** 2 * pull) / 2, 0);
    return observations.reduce((total, { features, so, weight }) => {
      const sum = features.reduce((part, value, at) => part + value * (tried[at + 1] ?? 0), tried[0] ?? 0);
      const against = so ? -sum : sum;
      return total + weight * (Math.max(0, against) + Math.log1p(Math.exp(-Math.abs(against))));
    }, pulled);
  }
}

const smallestStep = 1e-3;

/** Solves a system of linear equations by elimination; the matrix is positive definite, so the diagonal never vanishes. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): readonly number[] {
  const rows = matrix.map((row, at) => [...row, right[at] ?? 0]);
  rows.forEach((pivot, at) => {
    const divisor = pivot[at] ?? 1;
    rows.forEach((row, other) => {
      if (other === at) return;
      const times = (row[at] ?? 0) / divisor;
      for (let column = at; column < row.length; column++)
        row[column] = (row[column] ?? 0) - times * (pivot[column] ?? 0);
    });
  });
  return rows.map((row, at) => (row.at(-1) ?? 0) / (row[at] ?? 1));
}
