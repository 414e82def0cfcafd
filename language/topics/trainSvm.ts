import type { Vector } from './vector.ts';

/** A plane between what belongs to a topic and what does not. */
export interface Plane {
  readonly weights: Float64Array;
  readonly bias: number;
}

/** All training vectors behind one another: row r is `starts[r]` to `starts[r + 1]`. */
export interface Rows {
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float32Array;
  readonly width: number;
}

/** Puts vectors behind one another, so that training walks through memory in one direction. */
export function rowsOf(vectors: readonly Vector[], width: number): Rows {
  const starts = new Int32Array(vectors.length + 1);
  vectors.forEach((vector, row) => (starts[row + 1] = (starts[row] ?? 0) + vector.columns.length));
  const columns = new Int32Array(starts[vectors.length] ?? 0);
  const values = new Float32Array(columns.length);
  vectors.forEach((vector, row) => {
    columns.set(vector.columns, starts[row]);
    values.set(vector.values, starts[row]);
  });
  return { starts, columns, values, width };
}

/**
 * A linear support vector machine with squared hinge loss, solved by dual coordinate descent with shrinking (LIBLINEAR's
 * algorithm 3; Hsieh et al. 2008). Deterministic: the order of the rows is shuffled by a fixed seed.
 */
export function trainSvm(rows: Rows, belongs: (row: number) => boolean): Plane {
  const count = rows.starts.length - 1;
  const { starts, columns, values } = rows;
  const weights = new Float64Array(rows.width);
  let bias = 0;
  const alpha = new Float64Array(count);
  const sign = new Int8Array(count);
  const curvature = new Float64Array(count);
  const give = new Float64Array(count);
  const order = new Int32Array(count);
  for (let row = 0; row < count; row++) sign[row] = belongs(row) ? 1 : -1;
  const positives = sign.reduce((sum, y) => sum + (y > 0 ? 1 : 0), 0);
  // The few that belong weigh more than the many that do not, but not as much as all of those together.
  const emphasis = Math.max(1, Math.sqrt((count - positives) / Math.max(1, positives)));
  for (let row = 0; row < count; row++) {
    give[row] = 0.5 / (cost * (sign[row] === 1 ? emphasis : 1));
    order[row] = row;
    let squares = 1;
    for (let at = starts[row] ?? 0, end = starts[row + 1] ?? 0; at < end; at++)
      squares += (values[at] as number) * (values[at] as number);
    curvature[row] = squares + (give[row] as number);
  }
  let seed = 0x9e3779b9;
  let active = count;
  let shrinkAbove = Infinity;
  for (let pass = 0; pass < mostPasses; pass++) {
    let highest = -Infinity;
    let lowest = Infinity;
    for (let place = active - 1; place > 0; place--) {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      const other = Math.floor((seed / 0x1_0000_0000) * (place + 1));
      const row = order[place] as number;
      order[place] = order[other] as number;
      order[other] = row;
    }
    for (let place = 0; place < active; place++) {
      const row = order[place] as number;
      const from = starts[row] as number;
      const to = starts[row + 1] as number;
      const y = sign[row] as number;
      let margin = bias;
      for (let at = from; at < to; at++) margin += (weights[columns[at] as number] as number) * (values[at] as number);
      const before = alpha[row] as number;
      const gradient = y * margin - 1 + before * (give[row] as number);
      let projected = gradient;
      if (before === 0) {
        if (gradient > shrinkAbove) {
          // Far on the right side: not looked at again until the rest has settled.
          active--;
          order[place] = order[active] as number;
          order[active] = row;
          place--;
          continue;
        }
        projected = Math.min(0, gradient);
      }
      if (projected > highest) highest = projected;
      if (projected < lowest) lowest = projected;
      if (Math.abs(projected) < 1e-12) continue;
      const after = Math.max(0, before - gradient / (curvature[row] as number));
      alpha[row] = after;
      const step = (after - before) * y;
      bias += step;
      for (let at = from; at < to; at++) {
        const column = columns[at] as number;
        weights[column] = (weights[column] as number) + step * (values[at] as number);
      }
    }
    if (highest - lowest <= tolerance) {
      if (active === count) break;
      active = count;
      shrinkAbove = Infinity;
    } else {
      shrinkAbove = highest > 0 ? highest : Infinity;
    }
  }
  return { weights, bias };
}

const cost = 0.5;
const tolerance = 0.1;
const mostPasses = 60;
