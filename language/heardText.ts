import { type Content, wordsOf } from '../core/content.ts';

/** What topics are heard from: a burst as one text, of a long one its first 2,000 characters. */
export function heardText(contents: readonly Content[]): string {
  return allWords(contents).slice(0, longest).toWellFormed();
}

/** All that was said in a burst, a line each. */
export function allWords(contents: readonly Content[]): string {
  return contents
    .map(wordsOf)
    .filter((words) => words.trim() !== '')
    .join('\n');
}

const longest = 2000;
