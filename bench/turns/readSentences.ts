import { readTexts } from '../readTexts.ts';
import { shuffled } from './shuffled.ts';

/** What the callers of a bench say: banking77's training part in the order of a seed. Ends the program, and says why, where the public data is not. */
export function readSentences(seed: number): readonly string[] {
  const texts = readTexts('banking77', 'train');
  if (texts === null) {
    console.log('The public data is not here (../shared/data/banking77); nothing to measure.');
    process.exit(0);
  }
  return shuffled(
    texts.map(({ text }) => text),
    seed,
  );
}
