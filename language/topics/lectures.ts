import type { Embedding } from '../../core/embedding.ts';
import { along, directionsOf } from './directions.ts';
import type { Lesson } from './fitTopics.ts';
import type { Planes } from './meant.ts';
import { middlesOf } from './middles.ts';
import { specialOf, usualOf } from './special.ts';
import type { Sense } from './topicModel.ts';
import { trainSoftmax } from './trainSoftmax.ts';

/** The lessons as embeddings, prepared so that planes without some of them are found quickly. */
export interface Lectures {
  readonly usual: Sense;
  readonly topics: number;
  readonly lessons: readonly Lesson[];
  readonly embeddings: readonly (Embedding | null)[];
  readonly directions: readonly Float64Array[];
  /** Lesson by lesson, how far it lies along each direction, and the constant; null where there is no embedding. */
  readonly inputs: readonly (Float32Array | null)[];
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
  const bare = (special: Float32Array): Float32Array => special.subarray(0, first.length);
  const directions = directionsOf(
    specials.flatMap((special) => (special === null ? [] : [bare(special)])),
    mostDirections,
  );
  const inputs = specials.map((special) =>
    special === null ? null : Float32Array.of(...along(directions, bare(special)), special[first.length] ?? 0),
  );
  return { usual, topics: topics.length, lessons, embeddings, directions, inputs };
}

const mostDirections = 256;

/**
 * How much a margin of these planes counts beside one of the sparse model: the less, the more examples the words are known
 * from. Learned from public data: choosing it on examples that were held out did worse there (docs/DECISIONS.md).
 */
export function shareOf({ lessons, topics }: Lectures): number {
  return Math.max(2, 8 / Math.cbrt(Math.max(4, lessons.length / topics)));
}

/** The middles of topics that all lectures but some lead to. */
export function middlesWithout(
  { topics, lessons, embeddings }: Lectures,
  isOut: (at: number) => boolean,
): readonly Float32Array[] {
  const known = lessons.flatMap(({ topic }, at) => {
    const embedding = embeddings[at];
    return !embedding || isOut(at) ? [] : [{ embedding, topic }];
  });
  return middlesOf(known, topics);
}

/** The planes over inputs that all lectures but some lead to. */
export function planesWithout(lectures: Lectures, isOut: (at: number) => boolean): Planes {
  const { topics } = lectures;
  const rows = fit(lectures, isOut);
  const weights = new Float64Array((rows[0]?.length ?? 0) * topics);
  rows.forEach((row, topic) => row.forEach((weight, at) => (weights[at * topics + topic] = weight)));
  return { weights, scales: null };
}

/** Planes over special embeddings that all lectures lead to, as whole numbers of -127 to 127. */
export function planesOf(lectures: Lectures): { readonly weights: Int8Array; readonly scales: Float32Array } {
  const { topics, directions, usual } = lectures;
  const width = usual.mean.length + 1;
  const weights = new Int8Array(width * topics);
  const scales = new Float32Array(topics);
  fit(lectures, () => false).forEach((row, topic) => {
    const plane = new Float64Array(width);
    directions.forEach((direction, turn) => {
      const times = row[turn] as number;
      for (let at = 0; at < direction.length; at++)
        plane[at] = (plane[at] as number) + times * (direction[at] as number);
    });
    plane[width - 1] = row[directions.length] ?? 0;
    let largest = 0;
    for (const weight of plane) if (Math.abs(weight) > largest) largest = Math.abs(weight);
    const scale = largest / 127 || 1;
    scales[topic] = scale;
    plane.forEach((weight, at) => (weights[at * topics + topic] = Math.round(weight / scale)));
  });
  return { weights, scales };
}

function fit({ topics, lessons, inputs }: Lectures, isOut: (at: number) => boolean): readonly Float32Array[] {
  const kept = lessons.flatMap(({ topic }, at) => {
    const input = inputs[at];
    return !input || isOut(at) ? [] : [{ input, topic }];
  });
  const told = { values: kept.map(({ input }) => input), topics: kept.map(({ topic }) => topic) };
  return trainSoftmax(told, topics).map((row) => row.map((weight) => weight * tenth));
}

/** A tenth of the log-odds is about as large as a margin of the sparse model. */
const tenth = 0.1;
