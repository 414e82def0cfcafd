import type { Found } from './found.ts';

/** Finds US social security numbers; nine bare digits count only within forty characters behind the word. Shown as `[SSN]`. */
export function findSsns(folded: string): readonly Found[] {
  return [...folded.matchAll(pattern)]
    .filter((match) => match[1] !== '' || hasWord.test(folded.slice(Math.max(0, match.index - 40), match.index)))
    .map((match) => ({ kind: 'ssn', from: match.index, to: match.index + match[0].length, shown: '[SSN]' }));
}

const pattern = /(?<![\d-])(?!000|666|9)\d{3}([- ]?)(?!00)\d{2}\1(?!0000)\d{4}(?![\d-])/g;
const hasWord = /(?:\bssn\b|social security)[^\d[\]]*$/i;
