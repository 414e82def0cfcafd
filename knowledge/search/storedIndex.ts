import type { Article } from '../../core/knowledge.ts';
import type { EvidenceFit } from './evidenceFit.ts';
import type { Meanings } from './meanings.ts';
import type { Postings } from './postings.ts';
import type { SearchIndex, Section } from './searchIndex.ts';

/** An index as one JSON text, without the articles: those lie in the snapshot. */
export function writeIndex({ sections, fit, meantFit }: SearchIndex): string {
  const stored: Stored = {
    fit,
    meantFit,
    sections: sections.map((section) => ({
      ...section,
      words: flat(section.words),
      bodies: flat(section.bodies),
      phrases: flat(section.phrases),
      characters: flat(section.characters),
      meanings: flatMeanings(section.meanings),
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
    meanings: meaningsFrom(section.meanings),
  }));
  return { articles, sections, fit: stored.fit, meantFit: stored.meantFit };
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
  readonly meantFit: EvidenceFit;
  readonly sections: readonly (Omit<Section, Lists | 'meanings'> &
    Readonly<Record<Lists, FlatPostings>> & { readonly meanings: FlatMeanings })[];
}

/** Numbers as Latin letters: a list of them would be three times as long. */
type FlatMeanings = Omit<Meanings, 'vectors' | 'scales'> & {
  readonly vectors: string;
  readonly scales: readonly number[];
};

function flatMeanings(meanings: Meanings): FlatMeanings {
  let vectors = '';
  for (const value of meanings.vectors) vectors += String.fromCharCode(value + 128);
  return { ...meanings, vectors, scales: [...meanings.scales] };
}

function meaningsFrom(stored: FlatMeanings): Meanings {
  const vectors = new Int8Array(stored.vectors.length);
  for (let at = 0; at < vectors.length; at++) vectors[at] = stored.vectors.charCodeAt(at) - 128;
  return { ...stored, vectors, scales: Float32Array.from(stored.scales) };
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
