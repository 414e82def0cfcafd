import { readConfig } from '../../server/config.ts';
import type { EmbedderChoice } from '../../language/embedding/openEmbedder.ts';

/** The settings of a server that are about embeddings. */
export type EmbeddingSettings = Readonly<
  Record<'EMBEDDINGS' | 'EMBEDDINGS_MODEL' | 'EMBEDDINGS_KEY', string | undefined>
>;

/** What the environment says about them. */
export function embeddingSettings(): EmbeddingSettings {
  const { EMBEDDINGS, EMBEDDINGS_MODEL, EMBEDDINGS_KEY } = process.env;
  return { EMBEDDINGS, EMBEDDINGS_MODEL, EMBEDDINGS_KEY };
}

/** What tells meanings to a tool of the terminal: the same as to a server that is started here. */
export function embeddingHere(): EmbedderChoice {
  return readConfig(embeddingSettings()).embedding;
}
