import { characterGrams, wordGrams } from '../../text/ngrams.ts';
import { normalise } from '../../text/normalise.ts';
import { stem } from '../../text/stem.ts';
import { tokenise } from '../../text/tokenise.ts';

/** The features a text is found by; how often each occurs. */
export interface Terms {
  /** Stemmed words. */
  readonly stems: ReadonlyMap<string, number>;
  /** Words and pairs of words. */
  readonly words: ReadonlyMap<string, number>;
  /** Runs of three to five characters; none where they are not asked for. */
  readonly characters: ReadonlyMap<string, number>;
}

/** Longest text that is looked at, in words: what comes after says nothing new and only costs time. */
const mostWords = 400;

/** Takes a text apart for search; question words stay, they tell "when" from "why". */
export function termsOf(text: string, locale: string, withCharacters = true): Terms {
  return termsIn(text, withCharacters)(locale);
}

/** The same for several locales: only the stems are different in each. */
export function termsIn(text: string, withCharacters = true): (locale: string) => Terms {
  const tokens = tokenise(normalise(text)).slice(0, mostWords);
  const words = count([...tokens, ...wordGrams(tokens, 2)]);
  const characters = count(withCharacters ? characterGrams(tokens, 3, 5) : []);
  return (locale) => {
    const language = locale.split('-')[0] ?? locale;
    return { stems: count(tokens.map((token) => stem(token, language))), words, characters };
  };
}

function count(terms: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}
