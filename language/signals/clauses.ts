import { normalise } from '../../text/normalise.ts';
import { mend } from './mend.ts';

/** What is listened to for signals: one clause at a time, and the whole. */
export interface Clauses {
  /** Lower case, apostrophes gone, umlauts typed out, one space before, between and after the words. */
  readonly each: readonly string[];
  /** All clauses as one. */
  readonly whole: string;
  readonly words: number;
}

/** Takes a text apart into clauses at full stops, marks, commas, dashes and line ends; signals are looked for in each alone. */
export function clausesOf(text: string): Clauses {
  const plain = normalise(text.slice(0, longest).replace(/[\r\n\u2028\u2029]+/g, ' . '))
    .replace(/'/g, '')
    .replace(/[äöüß]/g, (letter) => umlauts.get(letter) ?? letter);
  const each = plain
    .split(/[.,;:!?…()"]+|\s[-–—]+\s/)
    .map((clause) => clause.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [])
    .filter((words) => words.length > 0)
    .map((words) => ` ${words.map(mend).join(' ')} `);
  const whole = each.map((clause) => clause.trim()).join(' ');
  return { each, whole: ` ${whole} `, words: whole === '' ? 0 : whole.split(' ').length };
}

const longest = 2000;

const umlauts = new Map([
  ['ä', 'ae'],
  ['ö', 'oe'],
  ['ü', 'ue'],
  ['ß', 'ss'],
]);
