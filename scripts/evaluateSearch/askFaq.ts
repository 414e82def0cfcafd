import { type Brain, readBrain, trainBrain } from '../../bots/brain.ts';
import { findEvidence } from '../../knowledge/search/findEvidence.ts';
import { topicsHeard } from '../../language/topicsHeard.ts';
import { mended } from '../../bots/mended.ts';
import { libraryOf } from './libraryOf.ts';
import type { Faq, Query } from './readFaq.ts';

/** A query with what was found, best first, at most ten. */
export interface Found {
  readonly text: string;
  readonly expected: string;
  readonly ranked: readonly { readonly id: string; readonly score: number }[];
  readonly ms: number;
}

/** Publishes a FAQ as in production and asks it all queries; `trainSeconds` is what publishing took. */
export function askFaq(
  entries: readonly Faq[],
  queries: readonly Query[],
  locale: string,
): { readonly found: readonly Found[]; readonly trainSeconds: number } {
  const library = libraryOf(entries, locale);
  const started = performance.now();
  const brain = readBrain(library, trainBrain(library));
  const trainSeconds = (performance.now() - started) / 1000;
  // The first questions run uncompiled; in production they are asked at the start, too.
  for (const { text } of queries.slice(0, warmUp)) ask(brain, text, locale);
  const found = queries.map(({ text, id }) => {
    const asked = performance.now();
    const ranked = ask(brain, text, locale);
    return { text, expected: id, ranked, ms: performance.now() - asked };
  });
  return { found, trainSeconds };
}

const warmUp = 200;

function ask(brain: Brain, text: string, locale: string): Found['ranked'] {
  const topics = topicsHeard(brain.ears.topics, brain.ears.corrector, text);
  const asked = { text, topics, locale, variant: 'web', now: 0, defaultLocale: locale, audience: 'customers' } as const;
  return findEvidence(brain.index, { ...asked, ...mended(brain.ears.corrector, text), most: 10 }).map(
    ({ article, score }) => ({ id: article.id, score }),
  );
}
