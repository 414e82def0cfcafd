/** Words that stand for one another inside phrases: `<name>` in a phrase is any of them. */
export type Synonyms = Readonly<Record<string, string>>;

/**
 * Compiles phrases, one a line, into one pattern over a clause of `clausesOf` (lower case, no apostrophes, umlauts typed out,
 * one space around every word). In a phrase `a|b` is either word, `a?` may be left out, `a*` begins like this, `(a b|c)` is
 * either, `(a|b)*` up to three of them, `<name>` is any of its synonyms, `…` is up to four words, `^` and `$` are the ends of the clause. Every gap is
 * bounded, so matching is linear.
 */
export function phrases(list: string, synonyms: Synonyms = {}): RegExp {
  const lines = list
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const nested = lines.find((line) => /\([^)]*\(/.test(line));
  if (nested !== undefined) throw new TypeError(`Brackets in brackets: ${nested}`);
  return new RegExp(lines.map((line) => ` ${sequence(line, synonyms)}`).join('|'), 'u');
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
  const options = synonyms[name];
  if (options === undefined) throw new TypeError(`No synonyms are named ${name}.`);
  return options
    .split('|')
    .map((option) => sequence(option.trim(), synonyms))
    .join('|');
}
