import type { Article } from '../../core/knowledge.ts';
import type { EvidenceFit } from './evidenceFit.ts';
import type { Posting, Postings } from './postings.ts';
import type { SearchIndex, Section } from './searchIndex.ts';

/** An index as one JSON text, without the articles: those lie in the snapshot. */
export function writeIndex({ sections, fit }: SearchIndex): string {
  const stored: Stored = {
    fit,
    sections: sections.map((section) => ({
      ...section,
      words: flat(section.words),
      phrases: flat(section.phrases),
      characters: flat(section.characters),
    })),
  };
  return JSON.stringify(stored);
}

/** The index that `writeIndex` wrote for these very articles. */
export function readIndex(articles: readonly Article[], text: string): SearchIndex {
  const stored = JSON.parse(text) as Stored;
  const sections = stored.sections.map((section) => ({
    ...section,
    words: postingsOf(section.words),
    phrases: postingsOf(section.phrases),
    characters: postingsOf(section.characters),
  }));
  return { articles, sections, fit: stored.fit };
}

/** Maps and typed arrays are not JSON. */
interface FlatPostings {
  readonly size: number;
  readonly terms: readonly (readonly [string, FlatPosting])[];
}

interface FlatPosting {
  readonly rarity: number;
  readonly documents: readonly number[];
  readonly weights: readonly number[];
}

interface Stored {
  readonly fit: EvidenceFit;
  readonly sections: readonly (Omit<Section, 'words' | 'phrases' | 'characters'> &
    Readonly<Record<'words' | 'phrases' | 'characters', FlatPostings>>)[];
}

function flat(postings: Postings): FlatPostings {
  const terms = [...postings.terms].map(([term, { rarity, documents, weights }]) => {
    // Four digits are what a weight was made with; the rest is what 32 bits make of them.
    const short = Array.from(weights, (weight) => Math.round(weight * 1e4) / 1e4);
    return [term, { rarity, documents: [...documents], weights: short }] as const;
  });
  return { size: postings.size, terms };
}

function postingsOf(stored: FlatPostings): Postings {
  const terms = stored.terms.map(([term, { rarity, documents, weights }]): readonly [string, Posting] => [
    term,
    { rarity, documents: Uint32Array.from(documents), weights: Float32Array.from(weights) },
  ]);
  return { size: stored.size, terms: new Map(terms) };
}
