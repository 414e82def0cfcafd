/** Into how many places the parts of a text are sorted; a power of two. */
export const places = 1 << 14;

/** What a text is made of, as a vector of length 1. */
export interface Grams {
  readonly columns: Int32Array;
  readonly values: Float32Array;
}

/** Takes words apart into words, words near each other and runs of three to five characters, each sorted into one of `places`; no word can be read from them. */
export function gramsOf(words: readonly string[]): Grams {
  const all = ['^', ...words, '$'];
  const counted = counter();
  all.forEach((word, at) => {
    counted.add(hashOf(word, seeds.word), 1);
    for (const [apart, weight] of near) {
      const other = all[at + apart];
      if (other !== undefined) counted.add(hashOf(other, hashOf(word, apart === 1 ? seeds.next : seeds.near)), weight);
    }
    const spelt = `<${word}>`;
    for (let from = 0; from + fewest <= spelt.length; from++) {
      let hash = seeds.characters;
      for (let length = 1; length <= most && from + length <= spelt.length; length++) {
        hash = step(hash, spelt.charCodeAt(from + length - 1));
        if (length >= fewest) counted.add(hash, ofCharacters);
      }
    }
  });
  return counted.vector();
}

/** How many words apart, and what that weighs. */
const near: readonly (readonly [number, number])[] = [
  [1, 1],
  [2, 0.6],
  [3, 0.6],
];
const [fewest, most] = [3, 5];
const ofCharacters = 0.4;
const seeds = { word: 0x811c9dc5, next: 0x0b5297a4, near: 0x5bd1e995, characters: 0x27d4eb2f };

/** FNV-1a. */
function hashOf(text: string, seed: number): number {
  let hash = step(seed, 0x20);
  for (let at = 0; at < text.length; at++) hash = step(hash, text.charCodeAt(at));
  return hash;
}

function step(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

interface Counter {
  add(hash: number, weight: number): void;
  vector(): Grams;
}

const weights = new Float32Array(places);

/** Counts on one sheet, which is blank again afterwards. */
function counter(): Counter {
  const touched: number[] = [];
  return {
    add(hash, weight) {
      // Stirred, so that the low bits can be used.
      const stirred = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
      const place = (stirred ^ (stirred >>> 13)) & (places - 1);
      if (weights[place] === 0) touched.push(place);
      weights[place] = (weights[place] as number) + weight;
    },
    vector() {
      let length = 0;
      for (const place of touched) length += weights[place] as number;
      const columns = Int32Array.from(touched);
      const values = new Float32Array(touched.length);
      columns.forEach((place, at) => {
        values[at] = Math.sqrt((weights[place] as number) / length);
        weights[place] = 0;
      });
      return { columns, values };
    },
  };
}
