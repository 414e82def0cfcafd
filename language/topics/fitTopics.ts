import { makeLexicon } from './lexicon.ts';
import type { Terms } from './terms.ts';
import type { TopicModel } from './topicModel.ts';
import { rowsOf, trainSvm, type Plane } from './trainSvm.ts';
import { vectorOf } from './vector.ts';

/** A text taken apart, with the place of its topic. */
export interface Lesson {
  readonly terms: Terms;
  readonly topic: number;
}

/** Trains one plane per topic against all others; not calibrated yet. */
export function fitTopics(topics: readonly string[], lessons: readonly Lesson[]): Omit<TopicModel, 'calibration'> {
  const lexicon = makeLexicon(
    lessons.map((lesson) => lesson.terms),
    lessons.length > fewExamples ? 2 : 1,
  );
  const rows = rowsOf(
    lessons.map((lesson) => vectorOf(lexicon, lesson.terms)),
    lexicon.rarity.length,
  );
  const weights = new Int8Array(lexicon.rarity.length * topics.length);
  const scales = new Float32Array(topics.length);
  const biases = new Float32Array(topics.length);
  topics.forEach((_, topic) => {
    const plane = trainSvm(rows, (row) => lessons[row]?.topic === topic);
    biases[topic] = plane.bias;
    scales[topic] = quantise(plane, weights, topic, topics.length);
  });
  return { topics, lexicon, weights, scales, biases };
}

/** Below this many examples a term that only one of them has still tells something. */
const fewExamples = 2000;

/** Writes a plane's weights as whole numbers from -127 to 127 into its places; gives back what to multiply them with. */
function quantise(plane: Plane, into: Int8Array, topic: number, width: number): number {
  let largest = 0;
  for (const weight of plane.weights) if (Math.abs(weight) > largest) largest = Math.abs(weight);
  const scale = largest / 127 || 1;
  for (let column = 0; column < plane.weights.length; column++)
    into[column * width + topic] = Math.round((plane.weights[column] as number) / scale);
  return scale;
}
