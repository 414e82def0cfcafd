import type { Embedder } from '../../core/embedding.ts';
import { endpointEmbedder, type EmbeddingEndpoint } from './endpoint.ts';
import { openUseLite } from './useLite.ts';

/** Which embeddings are used; a plain value, so that it can be handed to a worker thread. */
export type EmbedderChoice =
  { readonly kind: 'none' } | { readonly kind: 'use-lite' } | ({ readonly kind: 'endpoint' } & EmbeddingEndpoint);

/** Opens what was chosen; null for none. */
export async function openEmbedder(choice: EmbedderChoice): Promise<Embedder | null> {
  switch (choice.kind) {
    case 'none':
      return null;
    case 'use-lite':
      return await openUseLite();
    case 'endpoint':
      return endpointEmbedder(choice);
  }
}
