import type { Signal } from '../../../core/understanding.ts';
import type { Clauses } from '../clauses.ts';
import { type Grams, gramsOf, places } from './grams.ts';
import { piecesOf } from './piecesOf.ts';
import { fitted, signals, type FittedSignal } from './weights.ts';

/** What a text signals by its likeness to many ways of saying it, with the pieces that are alike; of each piece, what it is most like. */
export function soundsLike(clauses: Clauses): ReadonlyMap<Signal, readonly string[]> {
  const heard = new Map<Signal, string[]>();
  for (const words of piecesOf(clauses)) {
    const signal = mostLike(gramsOf(words));
    if (signal !== null) heard.set(signal, [...(heard.get(signal) ?? []), ` ${words.join(' ')} `]);
  }
  return heard;
}

function mostLike(grams: Grams): Signal | null {
  let most = 0;
  let signal: Signal | null = null;
  for (const plane of planes) {
    const excess = marginOf(plane, grams) - plane.above;
    if (excess > most) [most, signal] = [excess, plane.signal];
  }
  return signal;
}

interface Plane extends FittedSignal {
  readonly weights: Int8Array;
}

const bytes = Uint8Array.from(atob(fitted), (letter) => letter.charCodeAt(0));
const planes: readonly Plane[] = signals.map((one, at) => ({
  ...one,
  weights: new Int8Array(bytes.buffer, at * places, places),
}));

function marginOf({ weights, step, bias }: Plane, { columns, values }: Grams): number {
  let sum = 0;
  for (let at = 0; at < columns.length; at++)
    sum += (weights[columns[at] as number] as number) * (values[at] as number);
  return sum * step + bias;
}
