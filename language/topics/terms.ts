import { characterGrams, wordGrams } from '../../text/ngrams.ts';
import { normalise } from '../../text/normalise.ts';
import { tokenise } from '../../text/tokenise.ts';

/** What the topic model sees of a text, each with how often it occurs. */
export interface Terms {
  /** Words and pairs of neighbouring words. */
  readonly words: ReadonlyMap<string, number>;
  /** Runs of three to five characters inside each word. */
  readonly characters: ReadonlyMap<string, number>;
}

/** Takes a text apart for the topic model; German umlauts count as typed out ("ü" is "ue"), as many people type them. */
export function termsOf(text: string): Terms {
  const tokens = tokenise(typedOut(normalise(text.slice(0, longest))));
  return { words: count([...tokens, ...wordGrams(tokens, 2)]), characters: count(characterGrams(tokens, 3, 5)) };
}

/** What comes after says nothing new and only costs time. */
const longest = 2000;

function typedOut(text: string): string {
  return text.replace(/[äöüß]/g, (letter) => umlauts.get(letter) ?? letter);
}

const umlauts = new Map([
  ['ä', 'ae'],
  ['ö', 'oe'],
  ['ü', 'ue'],
  ['ß', 'ss'],
]);

function count(terms: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}
