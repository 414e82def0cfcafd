import { editDistance } from '../text/distance.ts';

/** The known word that `word` was probably meant to be (at most a third of its letters differ), or undefined. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let most = Math.floor(word.length / 3);
  for (const candidate of known) {
    const steps = editDistance(word.toLowerCase(), candidate.toLowerCase(), most);
    if (steps <= most) [best, most] = [candidate, steps - 1];
  }
  return best;
}
