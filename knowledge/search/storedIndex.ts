import type { Article } from '../../core/knowledge.ts';
import type { EvidenceFit } from './evidenceFit.ts';
import type { Postings } from './postings.ts';
import type { SearchIndex, Section } from './searchIndex.ts';

/** An index as one JSON text, without the articles: those lie in the snapshot. */
export function writeIndex({ sections, fit }: SearchIndex): string {
  const stored: Stored = {
    fit,
    sections: sections.map((section) => ({
      ...section,
      words: flat(section.words),
      bodies: flat(section.bodies),
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
    bodies: postingsOf(section.bodies),
    phrases: postingsOf(section.phrases),
    characters: postingsOf(section.characters),
  }));
  return { articles, sections, fit: stored.fit };
}

/** Maps and typed arrays are not JSON. */
interface FlatPostings {
  readonly size: number;
  /** By row. */
  readonly terms: readonly string[];
  readonly rarity: readonly number[];
  readonly starts: readonly number[];
  readonly documents: readonly number[];
  readonly weights: readonly number[];
}

type Lists = 'words' | 'bodies' | 'phrases' | 'characters';

interface Stored {
  readonly fit: EvidenceFit;
  readonly sections: readonly (Omit<Section, Lists> & Readonly<Record<Lists, FlatPostings>>)[];
}

function flat({ size, terms, rarity, starts, documents, weights }: Postings): FlatPostings {
  return {
    size,
    terms: [...terms.keys()],
    rarity: Array.from(rarity, short),
    starts: [...starts],
    documents: [...documents],
    weights: Array.from(weights, short),
  };
}

/** Four digits are what a weight was made with; the rest is what 32 bits make of them. */
function short(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}

function postingsOf({ size, terms, rarity, starts, documents, weights }: FlatPostings): Postings {
  return {
    size,
    terms: new Map(terms.map((term, row) => [term, row])),
    rarity: Float32Array.from(rarity),
    starts: Uint32Array.from(starts),
    documents: Uint32Array.from(documents),
    weights: Float32Array.from(weights),
  };
}
