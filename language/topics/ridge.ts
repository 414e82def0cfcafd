/** The sums a ridge regression is solved from: products of the inputs with each other, and with what belongs to each topic. */
export interface RidgeSums {
  readonly width: number;
  readonly topics: number;
  /** The lower half of a square matrix, row by row. */
  readonly products: Float64Array;
  /** Input by input, one sum a topic. */
  readonly answers: Float64Array;
}

/** No sums yet. */
export function emptySums(width: number, topics: number): RidgeSums {
  return { width, topics, products: new Float64Array(width * width), answers: new Float64Array(width * topics) };
}

/** Adds a text that belongs to `topic`, as often as `weight` says; a negative one takes it out again. */
export function addText(sums: RidgeSums, input: Float32Array, topic: number, weight: number): void {
  const { width, topics, products, answers } = sums;
  for (let row = 0; row < width; row++) {
    const value = weight * (input[row] as number);
    const from = row * width;
    for (let column = 0; column <= row; column++)
      products[from + column] = (products[from + column] as number) + value * (input[column] as number);
    answers[row * topics + topic] = (answers[row * topics + topic] as number) + value;
  }
}

/** Weights that tell each topic (1) from all others (0), input by input, one a topic; the larger `pull`, the smaller they are (Cholesky's method). */
export function solveRidge(sums: RidgeSums, pull: number): Float64Array {
  const { width, topics } = sums;
  const root = sums.products.slice();
  for (let row = 0; row < width; row++) {
    const from = row * width;
    for (let column = 0; column <= row; column++) {
      const other = column * width;
      let sum = (root[from + column] as number) + (row === column ? pull : 0);
      for (let at = 0; at < column; at++) sum -= (root[from + at] as number) * (root[other + at] as number);
      root[from + column] = row === column ? Math.sqrt(Math.max(sum, 1e-9)) : sum / (root[other + column] as number);
    }
  }
  const weights = sums.answers.slice();
  const take = (row: number, other: number, times: number): void => {
    for (let topic = 0; topic < topics; topic++)
      weights[row * topics + topic] =
        (weights[row * topics + topic] as number) - times * (weights[other * topics + topic] as number);
  };
  const divide = (row: number): void => {
    const pivot = root[row * width + row] as number;
    for (let topic = 0; topic < topics; topic++)
      weights[row * topics + topic] = (weights[row * topics + topic] as number) / pivot;
  };
  for (let row = 0; row < width; row++) {
    for (let other = 0; other < row; other++) take(row, other, root[row * width + other] as number);
    divide(row);
  }
  for (let row = width - 1; row >= 0; row--) {
    for (let other = row + 1; other < width; other++) take(row, other, root[other * width + row] as number);
    divide(row);
  }
  return weights;
}
