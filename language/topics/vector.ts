import type { Terms } from './terms.ts';
import type { Lexicon } from './topicModel.ts';

/** A sparse vector: columns and their values. */
export interface Vector {
  readonly columns: Int32Array;
  readonly values: Float32Array;
}

/** The TF-IDF vector of a text (1 + ln tf); words with pairs, and character runs, have length 1 each; what the lexicon does not know is left out. */
export function vectorOf(lexicon: Lexicon, terms: Terms): Vector {
  const columns: number[] = [];
  const values: number[] = [];
  const add = (known: ReadonlyMap<string, number>, counts: ReadonlyMap<string, number>): void => {
    for (const [term, times] of counts) {
      const column = known.get(term);
      if (column === undefined) continue;
      columns.push(column);
      values.push((1 + Math.log(times)) * (lexicon.rarity[column] ?? 0));
    }
  };
  add(lexicon.words, terms.words);
  add(lexicon.pairs, terms.pairs);
  const border = values.length;
  add(lexicon.characters, terms.characters);
  return {
    columns: Int32Array.from(columns),
    values: Float32Array.from([...toLengthOne(values.slice(0, border)), ...toLengthOne(values.slice(border))]),
  };
}

function toLengthOne(values: readonly number[]): readonly number[] {
  const length = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));
  return values.map((value) => value / length);
}
