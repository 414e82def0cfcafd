import { readConfig } from '../../server/config.ts';
import type { EmbedderChoice } from '../../language/embedding/openEmbedder.ts';

/** What tells meanings to a tool of the terminal: the same as to a server that is started here. */
export function embeddingHere(): EmbedderChoice {
  const { EMBEDDINGS, EMBEDDINGS_MODEL, EMBEDDINGS_KEY } = process.env;
  return readConfig({ EMBEDDINGS, EMBEDDINGS_MODEL, EMBEDDINGS_KEY }).embedding;
}
