import type { Terms } from './terms.ts';
import type { Lexicon } from './topicModel.ts';

/** Gives a column to every term that at least `fewest` of the texts have; in order of first appearance, so that it is the same every time. */
export function makeLexicon(texts: readonly Terms[], fewest: number): Lexicon {
  const rarity: number[] = [];
  const columnsOf = (part: keyof Terms): ReadonlyMap<string, number> => {
    const having = new Map<string, number>();
    for (const terms of texts) for (const term of terms[part].keys()) having.set(term, (having.get(term) ?? 0) + 1);
    const columns = new Map<string, number>();
    for (const [term, documents] of having) {
      if (documents < fewest) continue;
      columns.set(term, rarity.length);
      rarity.push(rarityOf(documents, texts.length));
    }
    return columns;
  };
  const [words, pairs, characters] = [columnsOf('words'), columnsOf('pairs'), columnsOf('characters')];
  return { words, pairs, characters, rarity: Float32Array.from(rarity), unseen: rarityOf(0, texts.length) };
}

function rarityOf(documents: number, texts: number): number {
  return Math.log((1 + texts) / (1 + documents)) + 1;
}
