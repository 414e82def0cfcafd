import type { Terms } from './terms.ts';
import type { Lexicon } from './topicModel.ts';

/** What tells whether a text belongs to any topic: the best margin, its lead over the next, and how much of the text's words and character runs was ever seen. */
export function scopeFeatures(lexicon: Lexicon, terms: Terms, margins: Float64Array): readonly number[] {
  let best = -1;
  let next = -1;
  for (const margin of margins) {
    if (margin > best) [best, next] = [margin, best];
    else if (margin > next) next = margin;
  }
  return [best, best - next, knownWords(lexicon, terms), knownRuns(lexicon, terms)];
}

/** The probability that a text with these features belongs to any topic. */
export function inScope(scope: readonly number[], features: readonly number[]): number {
  const sum = features.reduce((total, value, at) => total + value * (scope[at + 1] ?? 0), scope[0] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}

/** Where nothing could be fitted, and what fits on few examples are pulled towards: learned from public data on many topics. */
export const usualScope: readonly number[] = [-1.5, 2.2, 0.8, 0.7, 2.4];

/** The same where embeddings are heard, too: behind those come best margin and lead of both together, then of meaning alone, then how near the best topic's middle is, by either half. */
export const usualScopeTogether: readonly number[] = [-2, 0.3, 0.3, 0.5, 0.8, 4, 0.5, 1.5, 1, 2.5, -1.5];

/** Rare words count more. */
function knownWords(lexicon: Lexicon, terms: Terms): number {
  let [all, known] = [0, 0];
  for (const word of terms.words.keys()) {
    const column = lexicon.words.get(word);
    all += column === undefined ? lexicon.unseen : (lexicon.rarity[column] ?? 0);
    known += column === undefined ? 0 : (lexicon.rarity[column] ?? 0);
  }
  return all === 0 ? 0 : known / all;
}

function knownRuns(lexicon: Lexicon, terms: Terms): number {
  let known = 0;
  for (const run of terms.characters.keys()) if (lexicon.characters.has(run)) known++;
  return terms.characters.size === 0 ? 0 : known / terms.characters.size;
}
