import type { Embedding } from '../../core/embedding.ts';
import type { Lesson } from './fitTopics.ts';
import type { Planes } from './meant.ts';
import { addText, emptySums, solveRidge, type RidgeSums } from './ridge.ts';
import { specialOf, usualOf } from './special.ts';
import type { Sense } from './topicModel.ts';
import { rowsOf, trainSvm } from './trainSvm.ts';

/** The lessons as embeddings, prepared so that planes without some of them are found quickly. */
export interface Lectures {
  readonly usual: Sense;
  readonly topics: number;
  /** Lesson by lesson; null where there is no embedding. */
  readonly specials: readonly (Float32Array | null)[];
  readonly lessons: readonly Lesson[];
  /** Of many lessons, for the way that is quick with many. */
  readonly sums: RidgeSums | null;
  readonly weights: readonly number[];
}

/** Prepares the lessons that have an embedding; null when none has. */
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
  const lectures = { usual, topics: topics.length, specials, lessons, weights: weightsOf(topics, lessons, specials) };
  if (known.length <= few) return { ...lectures, sums: null };
  const sums = emptySums(first.length + 1, topics.length);
  each(lectures, (special, topic, at) => addText(sums, special, topic, lectures.weights[at] ?? 0));
  return { ...lectures, sums };
}

/** Up to here a support vector machine takes no longer than a ridge regression, and it is two to three points better. */
const few = 4000;

/**
 * How much a margin of these planes counts beside one of the sparse model. Learned from public data: choosing it on examples
 * that were held out did worse there (docs/DECISIONS.md).
 */
export function shareOf({ sums, lessons, topics }: Lectures): number {
  return sums === null ? 1.5 : Math.max(1, 18 / Math.sqrt(lessons.length / topics));
}

/** The planes that all lectures but some lead to. */
export function planesWithout(lectures: Lectures, isOut: (at: number) => boolean): Planes {
  const { sums, weights } = lectures;
  if (sums === null) return { weights: separate(lectures, isOut), scales: null };
  const rest = { ...sums, products: sums.products.slice(), answers: sums.answers.slice() };
  each(lectures, (special, topic, at) => {
    if (isOut(at)) addText(rest, special, topic, -(weights[at] ?? 0));
  });
  return { weights: solveRidge(rest, pull), scales: null };
}

/** Planes of all lectures, as whole numbers of -127 to 127. */
export function planesOf(lectures: Lectures): { readonly weights: Int8Array; readonly scales: Float32Array } {
  const { sums, topics } = lectures;
  const exact = sums === null ? separate(lectures, () => false) : solveRidge(sums, pull);
  const scales = new Float32Array(topics);
  exact.forEach((weight, at) => {
    const topic = at % topics;
    scales[topic] = Math.max(scales[topic] ?? 0, Math.abs(weight) / 127);
  });
  return { weights: Int8Array.from(exact, (weight, at) => Math.round(weight / (scales[at % topics] || 1))), scales };
}

const pull = 1;

/** Embeddings this long make a support vector machine neither timid nor stubborn. */
const stretch = 1.5;

/** Weights of one support vector machine per topic, input by input; the last, constant input carries the bias. */
function separate(lectures: Lectures, isOut: (at: number) => boolean): Float64Array {
  const kept: { readonly special: Float32Array; readonly topic: number }[] = [];
  each(lectures, (special, topic, at) => {
    if (!isOut(at)) kept.push({ special, topic });
  });
  const { mean } = lectures.usual;
  const columns = Int32Array.from(mean.keys());
  const rows = rowsOf(
    kept.map(({ special }) => ({ columns, values: special.subarray(0, mean.length).map((value) => value * stretch) })),
    mean.length,
  );
  const weights = new Float64Array((mean.length + 1) * lectures.topics);
  const constant = kept[0]?.special[mean.length] ?? 1;
  for (const topic of new Set(kept.map((one) => one.topic))) {
    const plane = trainSvm(rows, (row) => kept[row]?.topic === topic);
    plane.weights.forEach((weight, at) => (weights[at * lectures.topics + topic] = weight * stretch));
    weights[mean.length * lectures.topics + topic] = plane.bias / constant;
  }
  return weights;
}

/** The few of a small topic weigh more each, but not as much as all of a large one together. */
function weightsOf(
  topics: readonly string[],
  lessons: readonly Lesson[],
  specials: Lectures['specials'],
): readonly number[] {
  const counts = topics.map(() => 0);
  let known = 0;
  each({ lessons, specials }, (_, topic) => {
    counts[topic] = (counts[topic] ?? 0) + 1;
    known += 1;
  });
  return lessons.map(({ topic }) => Math.sqrt(known / topics.length / Math.max(1, counts[topic] ?? 0)));
}

function each(
  { lessons, specials }: Pick<Lectures, 'lessons' | 'specials'>,
  work: (special: Float32Array, topic: number, at: number) => void,
): void {
  lessons.forEach(({ topic }, at) => {
    const special = specials[at];
    if (special) work(special, topic, at);
  });
}
