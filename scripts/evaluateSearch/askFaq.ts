import { type Brain, readBrain, trainBrain } from '../../bots/brain.ts';
import { mended } from '../../bots/mended.ts';
import type { Embedder, Embedding } from '../../core/embedding.ts';
import { examplesOf } from '../../knowledge/examples.ts';
import { findEvidence } from '../../knowledge/search/findEvidence.ts';
import { meantBy } from '../../language/meantBy.ts';
import { isUnsure } from '../../language/topics/isUnsure.ts';
import { meantOf } from '../../language/topics/meantOf.ts';
import { topicsHeard } from '../../language/topicsHeard.ts';
import { libraryOf } from './libraryOf.ts';
import type { Faq, Query } from './readFaq.ts';

/** A query with what was found, best first, at most ten. */
export interface Found {
  readonly text: string;
  readonly expected: string;
  readonly ranked: readonly { readonly id: string; readonly score: number }[];
  readonly ms: number;
}

/** What is asked of whom. */
export interface Evaluation {
  readonly entries: readonly Faq[];
  readonly queries: readonly Query[];
  readonly locale: string;
  /** Null for words alone. */
  readonly embedder: Embedder | null;
}

/** Publishes a FAQ and asks it all queries, as in production; `trainSeconds` is what publishing took. */
export async function askFaq({ entries, queries, locale, embedder }: Evaluation): Promise<{
  readonly found: readonly Found[];
  readonly trainSeconds: number;
}> {
  const library = libraryOf(entries, locale);
  const started = performance.now();
  const meant = embedder === null ? null : await meantOf(embedder, examplesOf(library.articles));
  const brain = readBrain(library, trainBrain(library, meant));
  const trainSeconds = (performance.now() - started) / 1000;
  // The first questions run uncompiled; in production they are asked at the start, too.
  for (const { text } of queries.slice(0, warmUp)) ask(brain, text, locale);
  const found: Found[] = [];
  for (const { text, id } of queries) {
    const asked = performance.now();
    const embedding = embedder === null ? undefined : await embeddingOf(brain, embedder, text);
    const ranked = ask(brain, text, locale, embedding);
    found.push({ text, expected: id, ranked, ms: performance.now() - asked });
  }
  return { found, trainSeconds };
}

const warmUp = 200;

/** What a text means is asked for where its words leave doubt. */
async function embeddingOf(brain: Brain, embedder: Embedder, text: string): Promise<Embedding | undefined> {
  const { topics, corrector } = brain.ears;
  const meant = isUnsure(topics, topicsHeard(topics, corrector, text)) ? meantBy(corrector, text) : null;
  return meant === null ? undefined : (await embedder.embed([meant]))[0];
}

function ask(brain: Brain, text: string, locale: string, embedding?: Embedding): Found['ranked'] {
  const { topics, corrector } = brain.ears;
  const asked = {
    text,
    ...mended(corrector, text),
    ...(embedding === undefined ? {} : { embedding }),
    topics: topicsHeard(topics, corrector, text, 10, embedding),
    locale,
    variant: 'web',
    now: 0,
    defaultLocale: locale,
    audience: 'customers',
    most: 10,
  } as const;
  return findEvidence(brain.index, asked).map(({ article, score }) => ({ id: article.id, score }));
}
