import type { Terms } from './terms.ts';
import type { Lexicon } from './topicModel.ts';

/** Gives a column to every term that at least `fewest` of the texts have; in order of first appearance, so that it is the same every time. */
export function makeLexicon(texts: readonly Terms[], fewest: number): Lexicon {
  const rarity: number[] = [];
  const words = columnsOf(
    texts.map((terms) => terms.words),
    fewest,
    rarity,
  );
  const characters = columnsOf(
    texts.map((terms) => terms.characters),
    fewest,
    rarity,
  );
  return { words, characters, rarity: Float32Array.from(rarity) };
}

function columnsOf(
  texts: readonly ReadonlyMap<string, number>[],
  fewest: number,
  rarity: number[],
): ReadonlyMap<string, number> {
  const having = new Map<string, number>();
  for (const counts of texts) for (const term of counts.keys()) having.set(term, (having.get(term) ?? 0) + 1);
  const columns = new Map<string, number>();
  for (const [term, documents] of having) {
    if (documents < fewest) continue;
    columns.set(term, rarity.length);
    rarity.push(Math.log((1 + texts.length) / (1 + documents)) + 1);
  }
  return columns;
}
