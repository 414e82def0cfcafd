import type { Embedding } from '../../core/embedding.ts';
import type { Lesson } from './fitTopics.ts';
import type { Planes } from './meant.ts';
import { addText, emptySums, solveRidge, type RidgeSums } from './ridge.ts';
import { specialOf, usualOf } from './special.ts';
import type { Sense } from './topicModel.ts';

/** The lessons as embeddings, summed up, so that planes without some of them are found quickly. */
export interface Lectures {
  readonly usual: Sense;
  /** Lesson by lesson; null where there is no embedding. */
  readonly specials: readonly (Float32Array | null)[];
  readonly lessons: readonly Lesson[];
  readonly weights: readonly number[];
  readonly sums: RidgeSums;
}

/** Sums up the lessons that have an embedding; null when none has. */
export function lecturesOf(
  topics: readonly string[],
  lessons: readonly Lesson[],
  embeddings: readonly (Embedding | null)[],
): Lectures | null {
  const known = embeddings.filter((embedding) => embedding !== null);
  const [first] = known;
  if (first === undefined) return null;
  const usual = usualOf(known);
  const specials = embeddings.map((embedding) => (embedding === null ? null : specialOf(usual, embedding)));
  const counts = topics.map(() => 0);
  lessons.forEach(({ topic }, at) => {
    if (specials[at]) counts[topic] = (counts[topic] ?? 0) + 1;
  });
  // The few of a small topic weigh more each, but not as much as all of a large one together.
  const weights = lessons.map(({ topic }) => Math.sqrt(known.length / topics.length / Math.max(1, counts[topic] ?? 0)));
  const sums = emptySums(first.length + 1, topics.length);
  lessons.forEach(({ topic }, at) => {
    const special = specials[at];
    if (special) addText(sums, special, topic, weights[at] ?? 0);
  });
  return { usual, specials, lessons, weights, sums };
}

/** The planes that all lectures but some lead to. */
export function planesWithout({ specials, lessons, weights, sums }: Lectures, isOut: (at: number) => boolean): Planes {
  const rest = { ...sums, products: sums.products.slice(), answers: sums.answers.slice() };
  lessons.forEach(({ topic }, at) => {
    const special = specials[at];
    if (special && isOut(at)) addText(rest, special, topic, -(weights[at] ?? 0));
  });
  return { weights: solveRidge(rest, pull), scales: null };
}

/** Planes of all lectures, as whole numbers of -127 to 127. */
export function planesOf({ sums }: Lectures): { readonly weights: Int8Array; readonly scales: Float32Array } {
  const exact = solveRidge(sums, pull);
  const { topics } = sums;
  const scales = new Float32Array(topics);
  exact.forEach((weight, at) => {
    const topic = at % topics;
    scales[topic] = Math.max(scales[topic] ?? 0, Math.abs(weight) / 127);
  });
  return { weights: Int8Array.from(exact, (weight, at) => Math.round(weight / (scales[at % topics] || 1))), scales };
}

const pull = 1;
