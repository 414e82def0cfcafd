/** What a text means, as a vector of length 1: texts that mean alike have a large scalar product. */
export type Embedding = Float32Array;

/** Turns texts into embeddings; slow (milliseconds a text), so it is asked off the main thread and only where it helps. */
export interface Embedder {
  /** Part of a model's identity: embeddings of one name are never compared with those of another. */
  readonly name: string;
  /** Primary languages it was made for (`en`); null when it was made for all. */
  readonly languages: readonly string[] | null;
  /** One embedding a text, in the order of the texts; an empty text gets one, too. Fails as a whole. */
  embed(texts: readonly string[]): Promise<readonly Embedding[]>;
}
