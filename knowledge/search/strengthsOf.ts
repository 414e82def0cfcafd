import type { Opinions } from './opinionsOn.ts';

/**
 * What speaks for each article in all: how far every judge puts it above the rest (z-scores), and the log-odds of its topic
 * as they are, because those are calibrated. The weights were fitted on FAQs made of public data, with no, few and many
 * examples, rightly and badly typed (`npm run bench:search` asks them).
 */
export function strengthsOf({ words, body, likeness, topic, meaning, bodyMeaning }: Opinions): Float64Array {
  const weights = meaning.some(isHeard) || bodyMeaning.some(isHeard) ? withMeaning : withoutMeaning;
  const strengths = topic.map((odds) => weights.topic * odds);
  addStandardised(strengths, words, weights.words);
  addStandardised(strengths, body, weights.body);
  addStandardised(strengths, likeness, weights.likeness);
  addStandardised(strengths, meaning, weights.meaning);
  addStandardised(strengths, bodyMeaning, weights.bodyMeaning);
  return strengths;
}

const withoutMeaning = { topic: 1, words: 0.65, body: 0.8, likeness: 0.8, meaning: 0, bodyMeaning: 0 };
const withMeaning = { topic: 0.65, words: 0.3, body: 0.75, likeness: 0.45, meaning: 1.3, bodyMeaning: 0.35 };

function addStandardised(strengths: Float64Array, scores: Float64Array, weight: number): void {
  const size = scores.length;
  let sum = 0;
  let squares = 0;
  for (let at = 0; at < size; at++) {
    const score = scores[at] as number;
    sum += score;
    squares += score * score;
  }
  const mean = sum / size;
  const spread = Math.sqrt(Math.max(0, squares / size - mean * mean));
  // Where all are alike nothing is said.
  if (spread < 1e-9) return;
  for (let at = 0; at < size; at++)
    strengths[at] = (strengths[at] as number) + (weight * ((scores[at] as number) - mean)) / spread;
}

function isHeard(nearness: number): boolean {
  return nearness > 0;
}
