import type { Entity } from '../../core/understanding.ts';

/** References of ours, e.g. `MD-7K2Q9D`; the value is in capitals. */
export function referencesIn(text: string): readonly Entity[] {
  return all(text, /\bMD-?[2-9A-HJKMNP-TV-Z]{6}\b/gi, 'reference', (found) =>
    found.toUpperCase().replace(/^MD-?/, 'MD-'),
  );
}

/** E-mail addresses; the value is in lower case. */
export function emailsIn(text: string): readonly Entity[] {
  return all(text, /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,5}/gu, 'email', (found) =>
    found.toLowerCase(),
  );
}

/** The last four digits of a card: as our mask shows them, or named as such. */
export function lastFoursIn(text: string): readonly Entity[] {
  const masked = all(text, /\[card ••\d{4}\]/g, 'card-last-four', (found) => found.slice(-5, -1));
  const named = all(
    text,
    /\b(?:ending(?: in| with)?|ends in|last (?:four|4)(?: digits)?(?: are| is)?|endet auf|endend auf|letzten vier(?: ziffern)?(?: sind)?)[: ]{1,3}\d{4}\b/gi,
    'card-last-four',
    (found) => found.slice(-4),
  );
  return [...masked, ...named];
}

function all(
  text: string,
  pattern: RegExp,
  kind: Entity['kind'],
  valueOf: (found: string) => string,
): readonly Entity[] {
  return [...text.matchAll(pattern)].map((match) => ({
    kind,
    text: match[0],
    value: valueOf(match[0]),
    at: match.index,
  }));
}
