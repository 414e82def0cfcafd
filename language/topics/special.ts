import type { Embedding } from '../../core/embedding.ts';
import type { Sense } from './topicModel.ts';

/** What is usual among embeddings: their mean and spread, dimension by dimension. */
export function usualOf(embeddings: readonly Embedding[]): Sense {
  const width = embeddings[0]?.length ?? 0;
  const mean = new Float32Array(width);
  const spread = new Float32Array(width);
  for (let at = 0; at < width; at++) {
    let sum = 0;
    let squares = 0;
    for (const embedding of embeddings) {
      const value = embedding[at] ?? 0;
      sum += value;
      squares += value * value;
    }
    mean[at] = sum / embeddings.length;
    spread[at] = Math.sqrt(Math.max(1e-9, squares / embeddings.length - (mean[at] ?? 0) ** 2));
  }
  return { mean, spread };
}

/** What is special about an embedding among those: standardised, of length 1, and one constant input behind it. */
export function specialOf({ mean, spread }: Sense, embedding: Embedding): Float32Array {
  const width = mean.length;
  const special = new Float32Array(width + 1);
  let squares = 0;
  for (let at = 0; at < width; at++) {
    const value = ((embedding[at] ?? 0) - (mean[at] as number)) / (spread[at] as number);
    special[at] = value;
    squares += value * value;
  }
  const length = Math.sqrt(squares) || 1;
  for (let at = 0; at < width; at++) special[at] = (special[at] as number) / length;
  special[width] = constant;
  return special;
}

const constant = 0.3;
