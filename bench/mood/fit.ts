/** One turn to learn from: what there was of it, by feature, and whether it was dissatisfied. */
export interface Lesson {
  readonly values: readonly number[];
  readonly dissatisfied: boolean;
}

/** Log-odds: the constant and one weight per feature. */
export interface Fitted {
  readonly bias: number;
  readonly weights: readonly number[];
}

/** Logistic regression; each weight is pulled towards its usual value as strongly as that many turns would. Coordinate descent, always the same result. */
export function fit(
  lessons: readonly Lesson[],
  usual: readonly { readonly value: number; readonly pull: number }[],
): Fitted {
  const weights = usual.map(({ value }) => value);
  let bias = -3;
  const sums = lessons.map(({ values }) => values.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), bias));
  const columns = usual.map((_, at) =>
    lessons.flatMap(({ values }, row) => ((values[at] ?? 0) === 0 ? [] : [[row, values[at] ?? 0] as const])),
  );
  const all = lessons.map((_, row) => [row, 1] as const);
  /** One step of Newton's along one feature. */
  const step = (column: readonly (readonly [number, number])[], off: number, pull: number): number => {
    let slope = -pull * off;
    let curve = pull;
    for (const [row, value] of column) {
      const share = 1 / (1 + Math.exp(-(sums[row] ?? 0)));
      slope += (Number(lessons[row]?.dissatisfied) - share) * value;
      curve += share * (1 - share) * value * value;
    }
    const move = curve === 0 ? 0 : Math.max(-1, Math.min(1, slope / curve));
    for (const [row, value] of column) sums[row] = (sums[row] ?? 0) + move * value;
    return move;
  };
  for (let pass = 0; pass < 60; pass++) {
    bias += step(all, 0, 0);
    usual.forEach(({ value, pull }, at) => {
      const now = weights[at] ?? 0;
      weights[at] = now + step(columns[at] ?? [], now - value, pull);
    });
  }
  return { bias, weights };
}
