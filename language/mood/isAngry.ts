import { lexicon } from './lexicon.ts';

/** A strong word in a clause, unless it is about prices: those may be called ridiculous. */
export function isAngry(clause: string): boolean {
  return lexicon.strong.test(clause) && !lexicon.aboutPrices.test(clause);
}
