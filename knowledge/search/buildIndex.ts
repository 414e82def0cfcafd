import type { Article, Variant } from '../../core/knowledge.ts';
import { toPlain } from '../../text/plain.ts';
import { standardFit, type EvidenceFit } from './evidenceFit.ts';
import { bm25Postings, cosinePostings } from './postings.ts';
import type { SearchIndex, Section } from './searchIndex.ts';
import { termsOf } from './terms.ts';

/** Makes articles searchable; `fit` says how scores become probabilities (the standard one where nothing was fitted). */
export function buildIndex(articles: readonly Article[], fit: EvidenceFit = standardFit): SearchIndex {
  const locales = [...new Set(articles.flatMap((article) => Object.keys(article.variants)))].sort();
  return { articles, sections: locales.map((locale) => buildSection(articles, locale)), fit };
}

/** What the body says counts this much of what an example says. */
export const bodyWeight = 0.25;
/** A longer body adds little and would drown short articles. */
const mostPassages = 40;

function buildSection(articles: readonly Article[], locale: string): Section {
  const members: number[] = [];
  const passages: { article: number; body: boolean }[] = [];
  const phrases: ReadonlyMap<string, number>[] = [];
  const characters: ReadonlyMap<string, number>[] = [];
  const words: ReadonlyMap<string, number>[] = [];
  const bodies: ReadonlyMap<string, number>[] = [];
  articles.forEach((article, position) => {
    const variant = article.variants[locale];
    if (!variant) return;
    const counts = new Map<string, number>();
    const ofBody = new Map<string, number>();
    for (const { text, body } of passagesOf(variant)) {
      // A body is long and spelt well: its runs of characters would cost much and tell little.
      const terms = termsOf(text, locale, !body);
      passages.push({ article: members.length, body });
      phrases.push(terms.words);
      characters.push(terms.characters);
      for (const [stem, times] of terms.stems) {
        counts.set(stem, (counts.get(stem) ?? 0) + times * (body ? bodyWeight : 1));
        if (body) ofBody.set(stem, (ofBody.get(stem) ?? 0) + times);
      }
    }
    members.push(position);
    words.push(counts);
    bodies.push(ofBody);
  });
  return {
    locale,
    articles: members,
    words: bm25Postings(words),
    bodies: bm25Postings(bodies),
    phrases: cosinePostings(phrases),
    characters: cosinePostings(characters),
    passages,
  };
}

function passagesOf(variant: Variant): readonly { readonly text: string; readonly body: boolean }[] {
  const body = `${toPlain(variant.web)}\n\n${toPlain(variant.body)}`.split(/\n+/).filter((line) => line.trim() !== '');
  return [
    { text: variant.title, body: false },
    ...variant.examples.map((text) => ({ text, body: false })),
    ...body.slice(0, mostPassages).map((text) => ({ text, body: true })),
  ];
}
