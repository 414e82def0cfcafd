import type { Terms } from './terms.ts';
import type { Lexicon } from './topicModel.ts';

/** A sparse vector: columns and their values. */
export interface Vector {
  readonly columns: Int32Array;
  readonly values: Float32Array;
}

/** The TF-IDF vector of a text (1 + ln tf); words and character runs each have length 1, whatever the lexicon does not know is left out. */
export function vectorOf(lexicon: Lexicon, terms: Terms): Vector {
  const columns: number[] = [];
  const values: number[] = [];
  addBlock(lexicon.words, lexicon.rarity, terms.words, columns, values);
  addBlock(lexicon.characters, lexicon.rarity, terms.characters, columns, values);
  return { columns: Int32Array.from(columns), values: Float32Array.from(values) };
}

function addBlock(
  known: ReadonlyMap<string, number>,
  rarity: Float32Array,
  counts: ReadonlyMap<string, number>,
  columns: number[],
  values: number[],
): void {
  const start = values.length;
  let squares = 0;
  for (const [term, times] of counts) {
    const column = known.get(term);
    if (column === undefined) continue;
    const value = (1 + Math.log(times)) * (rarity[column] ?? 0);
    columns.push(column);
    values.push(value);
    squares += value * value;
  }
  const length = Math.sqrt(squares);
  for (let at = start; at < values.length; at++) values[at] = (values[at] ?? 0) / length;
}
