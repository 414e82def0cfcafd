import { english } from './english.ts';
import { german } from './german.ts';

/** Everything a language has to say. */
export type Words = typeof english;

/** What the desk says, in the language of the browser; English where we have none. */
export const words: Words = navigator.language.toLowerCase().startsWith('de') ? german : english;

/** How the desk writes times and numbers: the browser's own way when it is in the language of the words. */
export const locale: string = navigator.language.toLowerCase().startsWith(words.language)
  ? navigator.language
  : 'en-GB';
