import { keyWordIndex, keyWordsOf, type KeyWords } from './keyWords.ts';

/** Words that stand for one another inside phrases: `<name>` in a phrase is any of them. */
export type Synonyms = Readonly<Record<string, string>>;

/**
 * Compiles phrases, one a line, into one pattern over a clause of `clausesOf` (lower case, no apostrophes, umlauts typed out,
 * one space around every word). In a phrase `a|b` is either word, `a?` may be left out, `a*` begins like this, `(a b|c)` is
 * either, `(a|b)*` up to three of them, `<name>` is any of its synonyms, `…` is up to four words, `^` and `$` are the ends of the clause. Every gap is
 * bounded, so matching is linear.
 */
export function phrases(list: string, synonyms: Synonyms = {}): Phrases {
  const lines = list
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const nested = lines.find((line) => /\([^)]*\(/.test(line));
  if (nested !== undefined) throw new TypeError(`Brackets in brackets: ${nested}`);
  const sources = lines.map((line) => ` ${sequence(line, synonyms)}`);
  const parts = lines.map((line, at): Part => {
    const keys = keyWordsOf([line], (name) => optionsOf(name, synonyms));
    return { pattern: new RegExp(sources[at] ?? '', 'u'), keys, place: keys === null ? null : index.enter(keys) };
  });
  // What was found of a clause did not know of these.
  last = undefined;
  return new Phrases(new RegExp(sources.join('|'), 'u'), parts);
}

/** Phrases that are looked for together; of each clause only those are searched that hang on a word it holds. */
export class Phrases {
  readonly pattern: RegExp;
  readonly #parts: readonly Part[];
  /** Of all that hang on a word; null when some hang on none. */
  readonly #place: number | null;

  constructor(pattern: RegExp, parts: readonly Part[]) {
    this.pattern = pattern;
    this.#parts = parts;
    this.#place = parts.some(({ keys }) => keys === null) ? null : index.enter(together(parts));
  }

  /** Whether a clause of `clausesOf` holds one of them. */
  test(clause: string): boolean {
    const may = mayMatch(clause);
    if (this.#place !== null && may[this.#place] === 0) return false;
    for (const { place, pattern } of this.#parts)
      if ((place === null || may[place] === 1) && pattern.test(clause)) return true;
    return false;
  }
}

/** One phrase, the words it hangs on and its place among all by them; null when it hangs on no word. */
interface Part {
  readonly pattern: RegExp;
  readonly keys: KeyWords | null;
  readonly place: number | null;
}

function together(parts: readonly Part[]): KeyWords {
  return {
    words: new Set(parts.flatMap(({ keys }) => [...(keys?.words ?? [])])),
    beginnings: new Set(parts.flatMap(({ keys }) => [...(keys?.beginnings ?? [])])),
  };
}

/** All phrases that were ever written: they are, once, when the program starts. */
const index = keyWordIndex();
let last: { readonly clause: string; readonly found: Uint8Array } | undefined;

/** One clause is asked about by all phrases in a row. */
function mayMatch(clause: string): Uint8Array {
  if (last?.clause !== clause) last = { clause, found: index.find(clause.trim().split(' ')) };
  return last.found;
}

/** Parts behind one another; every word brings the space behind it. */
function sequence(text: string, synonyms: Synonyms): string {
  return (text.match(/\([^)]*\)[?*]?|\S+/g) ?? []).map((part) => partPattern(part, synonyms)).join('');
}

function partPattern(part: string, synonyms: Synonyms): string {
  if (part === '^') return '(?<=^ )';
  if (part === '$' || part === '|') return part;
  if (part === '…') return '(?:\\S+ ){0,4}';
  const times = part.endsWith(')*') ? '{0,3}' : part.endsWith('?') ? '?' : '';
  const body = part.replace(/\)\*$|\?$/, (end) => (end === '?' ? '' : ')')).replace(/^\((.*)\)$/, '$1');
  const options = body.split('|').map((option) => option.trim());
  const only = options.length === 1 && !body.includes(' ') ? wordPattern(body, synonyms) : null;
  return `(?:${only ?? options.map((option) => sequence(option, synonyms)).join('|')})${times}`;
}

function wordPattern(word: string, synonyms: Synonyms): string {
  const name = /^<(\w+)>$/.exec(word)?.[1];
  if (name === undefined) return word.endsWith('*') ? `${word.slice(0, -1)}\\S* ` : `${word} `;
  return optionsOf(name, synonyms)
    .split('|')
    .map((option) => sequence(option.trim(), synonyms))
    .join('|');
}

function optionsOf(name: string, synonyms: Synonyms): string {
  const options = synonyms[name];
  if (options === undefined) throw new TypeError(`No synonyms are named ${name}.`);
  return options;
}
