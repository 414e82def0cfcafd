import type { Embedding } from '../../core/embedding.ts';
import type { Article } from '../../core/knowledge.ts';
import { standardFit } from './evidenceFit.ts';
import { meaningsOf } from './meanings.ts';
import { passagesOf } from './passagesOf.ts';
import { bm25Postings, cosinePostings } from './postings.ts';
import type { SearchIndex, Section } from './searchIndex.ts';
import { termsOf } from './terms.ts';

/** What passages mean, by locale and text. */
export type Embedded = (locale: string, text: string) => Embedding | undefined;

/** Makes articles searchable; `fits` say how scores become probabilities (the standard ones where nothing was fitted). */
export function buildIndex(
  articles: readonly Article[],
  fits: Pick<SearchIndex, 'fit' | 'meantFit'> = { fit: standardFit, meantFit: standardFit },
  embedded: Embedded = () => undefined,
): SearchIndex {
  const locales = [...new Set(articles.flatMap((article) => Object.keys(article.variants)))].sort();
  return { articles, sections: locales.map((locale) => buildSection(articles, locale, embedded)), ...fits };
}

/** What the body says counts this much of what an example says. */
export const bodyWeight = 0.25;
function buildSection(articles: readonly Article[], locale: string, embedded: Embedded): Section {
  const members: number[] = [];
  const passages: { article: number; body: boolean }[] = [];
  const meant: { article: number; body: boolean; embedding: Embedding }[] = [];
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
    const ofPassages: Embedding[] = [];
    for (const { text, body } of passagesOf(variant)) {
      const embedding = embedded(locale, text);
      if (embedding === undefined) continue;
      if (body) ofPassages.push(embedding);
      else meant.push({ article: members.length, body, embedding });
    }
    const middle = middleOf(ofPassages);
    if (middle) meant.push({ article: members.length, body: true, embedding: middle });
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
    meanings: meaningsOf(meant),
  };
}

/** A body is looked at as a whole: its passages would cost many times as much and tell hardly more. */
function middleOf(embeddings: readonly Embedding[]): Embedding | null {
  const [first] = embeddings;
  if (first === undefined) return null;
  const sum = new Float32Array(first.length);
  for (const embedding of embeddings) embedding.forEach((value, at) => (sum[at] = (sum[at] as number) + value));
  const length = Math.hypot(...sum) || 1;
  return sum.map((value) => value / length);
}
