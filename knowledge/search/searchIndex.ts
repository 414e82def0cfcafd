import type { Article } from '../../core/knowledge.ts';
import type { EvidenceFit } from './evidenceFit.ts';
import type { Meanings } from './meanings.ts';
import type { Postings } from './postings.ts';

/** One locale of the searchable articles. Documents are articles for `words`, passages for the two likenesses. */
export interface Section {
  readonly locale: string;
  /** Positions in `SearchIndex.articles`. */
  readonly articles: readonly number[];
  /** BM25 over examples, title and (lightly) body. */
  readonly words: Postings;
  /** BM25 over the body alone: answers use words that questions do not. */
  readonly bodies: Postings;
  /** Cosine of words and word pairs, passage by passage. */
  readonly phrases: Postings;
  /** Cosine of character runs, for examples and titles only: forgives spelling. */
  readonly characters: Postings;
  /** What examples, titles and bodies mean; empty in languages that nothing embeds. */
  readonly meanings: Meanings;
  /** For each passage its article (position in `articles` above, the section's) and whether it is of the body. */
  readonly passages: readonly { readonly article: number; readonly body: boolean }[];
}

export interface SearchIndex {
  readonly articles: readonly Article[];
  readonly sections: readonly Section[];
  readonly fit: EvidenceFit;
  /** The same where the embedding of the text was at hand, too. */
  readonly meantFit: EvidenceFit;
}
