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

/** Maps are not JSON. */
interface FlatPostings {
  readonly size: number;
  readonly terms: readonly (readonly [string, Posting])[];
}

interface Stored {
  readonly fit: EvidenceFit;
  readonly sections: readonly (Omit<Section, 'words' | 'phrases' | 'characters'> &
    Readonly<Record<'words' | 'phrases' | 'characters', FlatPostings>>)[];
}

function flat(postings: Postings): FlatPostings {
  return { size: postings.size, terms: [...postings.terms] };
}

function postingsOf(stored: FlatPostings): Postings {
  return { size: stored.size, terms: new Map(stored.terms) };
}
