import type { Terms } from './terms.ts';
import type { Lexicon } from './topicModel.ts';

/** A sparse vector: columns and their values. */
export interface Vector {
  readonly columns: Int32Array;
  readonly values: Float32Array;
}

/** The TF-IDF vector of a text (1 + ln tf); words with pairs, and character runs, have length 1 each; what the lexicon does not know is left out. */
export function vectorOf(lexicon: Lexicon, terms: Terms): Vector {
  const most = terms.words.size + terms.pairs.size + terms.characters.size;
  const columns = new Int32Array(most);
  const values = new Float64Array(most);
  let size = 0;
  const add = (known: ReadonlyMap<string, number>, counts: ReadonlyMap<string, number>): void => {
    for (const [term, times] of counts) {
      const column = known.get(term);
      if (column === undefined) continue;
      columns[size] = column;
      values[size] = (times === 1 ? 1 : 1 + Math.log(times)) * (lexicon.rarity[column] ?? 0);
      size += 1;
    }
  };
  add(lexicon.words, terms.words);
  add(lexicon.pairs, terms.pairs);
  const border = size;
  add(lexicon.characters, terms.characters);
  toLengthOne(values.subarray(0, border));
  toLengthOne(values.subarray(border, size));
  return { columns: columns.slice(0, size), values: Float32Array.from(values.subarray(0, size)) };
}

function toLengthOne(values: Float64Array): void {
  let square = 0;
  for (const value of values) square += value * value;
  const length = Math.sqrt(square);
  for (let at = 0; at < values.length; at++) values[at] = (values[at] as number) / length;
}
