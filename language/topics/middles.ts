import type { Embedding } from '../../core/embedding.ts';
import type { Meaning } from './topicModel.ts';

/** The middle of each topic among embeddings, either half of length 1; zeros for a topic without any. */
export function middlesOf(
  known: readonly { readonly embedding: Embedding; readonly topic: number }[],
  topics: number,
): readonly Float32Array[] {
  const width = known[0]?.embedding.length ?? 0;
  const middles = Array.from({ length: topics }, () => new Float32Array(width));
  for (const { embedding, topic } of known) {
    const middle = middles[topic];
    if (middle) for (let at = 0; at < width; at++) middle[at] = (middle[at] as number) + (embedding[at] as number);
  }
  for (const middle of middles)
    for (const half of halvesOf(middle)) {
      const length = lengthOf(half) || 1;
      half.forEach((value, at) => (half[at] = value / length));
    }
  return middles;
}

/**
 * How near an embedding is to a middle (cosines), half by half: those that come with us say what a sentence means in one half
 * and of which words it is made in the other, and a strange one is near in its words alone.
 */
export function nearMiddle(middle: Float32Array | Int8Array, embedding: Embedding): readonly [number, number] {
  const [first, second] = halvesOf(embedding);
  const border = first.length;
  return [cosine(middle.subarray(0, border), first), cosine(middle.subarray(border), second)];
}

/** The middle of one topic among those of a model. */
export function middleOf({ middles, usual }: Pick<Meaning, 'middles' | 'usual'>, topic: number): Int8Array {
  const width = usual.mean.length;
  return middles.subarray(topic * width, (topic + 1) * width);
}

/** Middles as whole numbers from -127 to 127, topic by topic. */
export function writtenMiddles(middles: readonly Float32Array[]): Int8Array {
  const width = middles[0]?.length ?? 0;
  const written = new Int8Array(width * middles.length);
  middles.forEach((middle, topic) => {
    const largest = middle.reduce((most, value) => Math.max(most, Math.abs(value)), 0) || 1;
    middle.forEach((value, at) => (written[topic * width + at] = Math.round((value / largest) * 127)));
  });
  return written;
}

function halvesOf(whole: Float32Array): readonly [Float32Array, Float32Array] {
  const border = whole.length >> 1;
  return [whole.subarray(0, border), whole.subarray(border)];
}

function cosine(one: Float32Array | Int8Array, other: Float32Array): number {
  let product = 0;
  for (let at = 0; at < one.length; at++) product += (one[at] as number) * (other[at] as number);
  return product / (lengthOf(one) * lengthOf(other) || 1);
}

function lengthOf(vector: Float32Array | Int8Array): number {
  let squares = 0;
  for (const value of vector) squares += value * value;
  return Math.sqrt(squares);
}
