import { characterGrams, wordGrams } from '../../text/ngrams.ts';
import { normalise } from '../../text/normalise.ts';
import { tokenise } from '../../text/tokenise.ts';

/** What the topic model sees of a text, each with how often it occurs. */
export interface Terms {
  readonly words: ReadonlyMap<string, number>;
  /** Neighbours in their order, and words near each other in any order. */
  readonly pairs: ReadonlyMap<string, number>;
  /** Runs of two to four characters inside each word. */
  readonly characters: ReadonlyMap<string, number>;
}

/** Takes a text apart for the topic model; German umlauts count as typed out ("ü" is "ue"), as many people type them. */
export function termsOf(text: string): Terms {
  const tokens = tokenise(typedOut(normalise(text.slice(0, longest))));
  return {
    words: count(tokens),
    pairs: count([...wordGrams(tokens, 2), ...companions(tokens)]),
    characters: count(characterGrams(tokens, 2, 4)),
  };
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

/** "lost my card" and "my card was lost" have the same companions. */
function companions(tokens: readonly string[]): readonly string[] {
  return tokens.flatMap((one, at) =>
    tokens.slice(at + 1, at + 1 + reach).map((other) => (one < other ? `${one}&${other}` : `${other}&${one}`)),
  );
}

/** How many words apart companions may be. */
const reach = 5;

function count(terms: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}
