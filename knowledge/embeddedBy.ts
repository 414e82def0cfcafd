import type { Embedding } from '../core/embedding.ts';
import type { Example } from './examples.ts';
import type { Embedded } from './search/buildIndex.ts';

/** Finds the embedding of a text among those of examples, which are in their order; nothing where there are none. */
export function embeddedBy(
  examples: readonly Example[],
  meant: { readonly embeddings: readonly (Embedding | null)[] } | null,
): Embedded {
  const found = new Map<string, Embedding>();
  examples.forEach(({ locale, text }, at) => {
    const embedding = meant?.embeddings[at];
    if (embedding) found.set(`${locale} ${text}`, embedding);
  });
  return (locale, text) => found.get(`${locale} ${text}`);
}
