import type { Signal } from '../../../core/understanding.ts';
import type { Clauses } from '../clauses.ts';
import { type Grams, gramsOf, places } from './grams.ts';
import { piecesOf } from './piecesOf.ts';
import { fitted, signals, type FittedSignal } from './weights.ts';

/** What a text signals by its likeness to many ways of saying it, with the pieces that are alike. */
export function soundsLike(clauses: Clauses): ReadonlyMap<Signal, readonly string[]> {
  const heard = new Map<Signal, string[]>();
  for (const words of piecesOf(clauses)) {
    const grams = gramsOf(words);
    for (const { signal, ...plane } of planes) {
      if (marginOf(plane, grams) <= plane.above) continue;
      const pieces = heard.get(signal) ?? [];
      heard.set(signal, [...pieces, ` ${words.join(' ')} `]);
    }
  }
  return heard;
}

interface Plane extends FittedSignal {
  readonly weights: Int8Array;
}

const bytes = Uint8Array.from(atob(fitted), (letter) => letter.charCodeAt(0));
const planes: readonly Plane[] = signals.map((one, at) => ({
  ...one,
  weights: new Int8Array(bytes.buffer, at * places, places),
}));

function marginOf({ weights, step, bias }: Omit<Plane, 'signal'>, { columns, values }: Grams): number {
  let sum = 0;
  for (let at = 0; at < columns.length; at++)
    sum += (weights[columns[at] as number] as number) * (values[at] as number);
  return sum * step + bias;
}
