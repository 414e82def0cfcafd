import english from 'natural/lib/natural/stemmers/porter_stemmer.js';
import german from 'natural/lib/natural/stemmers/porter_stemmer_de.js';
import { byWord } from './byWord.ts';

/** The stem of a lower-case word: Porter's in English, Snowball's in German, the word itself in any other language. */
export function stem(word: string, language: string): string {
  if (word.length > 40) return word;
  if (language === 'en') return inEnglish(word);
  return language === 'de' ? inGerman(word) : word;
}

const inEnglish = byWord((word) => english.stem(word));
// The German stemmer gives nouns back with a capital.
const inGerman = byWord((word) => german.stem(word).toLowerCase());
