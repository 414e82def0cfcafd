import type { Embedding } from '../../core/embedding.ts';

/** What passages mean: embeddings as whole numbers from -127 to 127, one behind the other. */
export interface Meanings {
  readonly width: number;
  /** For each vector its article (position in the section's `articles`) and whether it is the mean of a body. */
  readonly of: readonly { readonly article: number; readonly body: boolean }[];
  readonly vectors: Int8Array;
  /** By vector: what to multiply its numbers with. */
  readonly scales: Float32Array;
}

/** Packs the embeddings of a section; empty where there are none. */
export function meaningsOf(
  found: readonly { readonly article: number; readonly body: boolean; readonly embedding: Embedding }[],
): Meanings {
  const width = found[0]?.embedding.length ?? 0;
  const vectors = new Int8Array(found.length * width);
  const scales = new Float32Array(found.length);
  found.forEach(({ embedding }, row) => {
    const largest = embedding.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    const scale = largest / 127 || 1;
    scales[row] = scale;
    embedding.forEach((value, at) => (vectors[row * width + at] = Math.round(value / scale)));
  });
  return { width, of: found.map(({ article, body }) => ({ article, body })), vectors, scales };
}

/** Per article of the section how near its nearest example is to a text (cosine), and how near its body; never below nothing. */
export function nearest(
  meanings: Meanings,
  articles: number,
  embedding: Embedding,
): readonly [examples: Float64Array, bodies: Float64Array] {
  const examples = new Float64Array(articles);
  const bodies = new Float64Array(articles);
  const { width, of, vectors, scales } = meanings;
  if (width !== embedding.length) return [examples, bodies];
  for (let row = 0; row < of.length; row++) {
    const { article, body } = of[row] as Meanings['of'][number];
    let sum = 0;
    for (let at = 0, place = row * width; at < width; at++, place++)
      sum += (vectors[place] as number) * (embedding[at] as number);
    const near = sum * (scales[row] as number);
    const best = body ? bodies : examples;
    if (near > (best[article] as number)) best[article] = near;
  }
  return [examples, bodies];
}
