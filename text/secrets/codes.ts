import { codeWords } from './codeWords.ts';
import type { Found } from './found.ts';

/** Finds the CVV and the PIN (or the app's passcode) near the words for them, in English and German: `my pin is 4921`, `cvv 123`, `4921 ist meine Geheimzahl`. */
export function findCodes(folded: string): readonly Found[] {
  const found: Found[] = [];
  const digits = digitPlaces(folded);
  let taken = 0;
  for (const word of folded.matchAll(codeWords)) {
    const kind = word[1] === undefined ? 'pin' : 'cvv';
    const before = codeBefore(folded, word.index, kind);
    if (before && before.from >= taken) found.push(before);
    let from = word.index + word[0].length;
    // A word can be followed by several codes ("4921 or 4922"), each directly joined to the one before.
    for (let gap = firstGap; digits.next(from) - from <= longestGap; gap = joinedGap) {
      const code = codeAfter(folded, from, kind, gap);
      if (!code) break;
      if (code.from >= taken) found.push(code);
      from = taken = code.to;
    }
  }
  return found;
}

/** Says which code a text talks about, so that digits alone in the next message can be understood. */
export function codeNamed(text: string): 'cvv' | 'pin' | undefined {
  let named: 'cvv' | 'pin' | undefined;
  for (const word of text.matchAll(codeWords)) named = word[1] === undefined ? 'pin' : 'cvv';
  return named;
}

/** Finds a code in a message that is little more than the code itself; `expected` is what was asked for or talked about before. */
export function findLoneCode(folded: string, expected: 'cvv' | 'pin'): readonly Found[] {
  if (folded.length > 80) return [];
  const match = /^[^\d[\]]{0,30}?(\d{3,6}|\d(?:[ -]\d){2,5}|\d\d[ -]\d\d)(?![\d.,:/%€$£-]*\d)[^\d[\]]{0,30}$/.exec(
    folded,
  );
  const code = match?.[1];
  if (!code || !isBareCode(folded, code)) return [];
  const from = folded.indexOf(code);
  const length = code.replace(/\D/g, '').length;
  const kind = length === 3 ? 'cvv' : length > 4 ? 'pin' : expected;
  if (length > 4 && expected === 'cvv') return [];
  return [{ kind, from, to: from + code.length, shown: shown[kind] }];
}

const shown = { cvv: '[CVV]', pin: '[PIN]' } as const;

/** Longest way from a word to its code; it may not cross another number or a mask. */
const longestGap = 40;
const firstGap = '[^\\d\\[\\]\\n]{0,40}?';
const joinedGap = '\\s*(?:,|/|;|or|oder|and|und|then|dann|maybe|vielleicht|not|nicht)[\\s,]*(?:maybe|vielleicht)?\\s*';

const codeShapes = {
  cvv: '\\d{3,4}|\\d(?:[ -]\\d){2,3}',
  pin: '\\d{4,6}|\\d(?:[ -]\\d){3,5}|\\d\\d[ -]\\d\\d',
} as const;

/** What shows that a number is not a code: an amount, a share, a count of something, a date or a time. */
const notACode =
  '(?![\\d]|[.,:/-]\\d|\\s?(?:%|€|\\$|£|eur\\b|usd\\b|gbp\\b|euros?\\b|dollars?\\b|pounds?\\b|pfund\\b|times\\b|mal\\b|days?\\b|tage\\b|minutes?\\b|minuten\\b|hours?\\b|stunden\\b|digits?\\b|stellen\\b))';

function codeAfter(folded: string, from: number, kind: 'cvv' | 'pin', gap: string): Found | null {
  const pattern = afterPatterns[`${kind}${gap === firstGap ? '' : '-joined'}`];
  pattern.lastIndex = from;
  const match = pattern.exec(folded);
  const code = match?.[2];
  if (!match || code === undefined || saysOtherwise.test(match[1] ?? '')) return null;
  const to = match.index + match[0].length;
  return { kind, from: to - code.length, to, shown: shown[kind] };
}

/** Words before a number that make it a year, an amount, or a name for something else. */
const saysOtherwise =
  /(?:[€$£#]\s?|\b(?:in|since|seit|im jahr|year|order|bestellung|reference|referenz|card ending(?: in)?|ending(?: in)?|endet auf|endend auf|withdr[ae]w\w*|paid|spent)\s*)$/i;

const afterPatterns = {
  cvv: after(firstGap, codeShapes.cvv),
  'cvv-joined': after(joinedGap, codeShapes.cvv),
  pin: after(firstGap, codeShapes.pin),
  'pin-joined': after(joinedGap, codeShapes.pin),
};

function after(gap: string, shape: string): RegExp {
  return new RegExp(`(${gap})(?<!\\d)(${shape})${notACode}`, 'iy');
}

/** "4921 is my pin": the number stands before its word, joined by a few small words. */
function codeBefore(folded: string, wordAt: number, kind: 'cvv' | 'pin'): Found | null {
  const from = Math.max(0, wordAt - 40);
  const match = beforePatterns[kind].exec(folded.slice(from, wordAt));
  const code = match?.[1];
  if (!match || code === undefined) return null;
  const at = from + match.index + match[0].indexOf(code);
  return { kind, from: at, to: at + code.length, shown: shown[kind] };
}

const beforePatterns = { cvv: before(codeShapes.cvv), pin: before(codeShapes.pin) };

function before(shape: string): RegExp {
  return new RegExp(
    `(?:^|[^\\d.,:/€$£-])(${shape})\\s*(?:[=(,:-]\\s*)?(?:(?:is|was|as|for|ist|war|als|the|my|our|new|old|card|meine?|die|der|neue|alte|f(?:ü|ue?)r)[ ]+){1,5}$`,
    'i',
  );
}

/** Besides the digits only a few small words may stand in a message that is taken for a code. */
function isBareCode(folded: string, code: string): boolean {
  const rest = folded.replace(code, ' ');
  return !/[€$£%#]/.test(rest) && (rest.match(/[\p{L}]+/gu) ?? []).every((word) => smallWords.has(word.toLowerCase()));
}

const smallWords = new Set(
  (
    'thanks thank thx cheers danke dann it its it’s s is this that the my yes ok okay sure here you go and think i guess maybe sorry please code number cvv cvc pin ' +
    'es ist das die der meine mein ja hier bitte lautet und glaube ich denke vielleicht nummer zahl so'
  ).split(' '),
);

/** Where the next digit at or behind a place is; places are asked in rising order, so the whole text is walked once. */
function digitPlaces(folded: string): { readonly next: (from: number) => number } {
  let at = 0;
  const isDigit = (code: number): boolean => code >= 48 && code <= 57;
  return {
    next: (from) => {
      if (at < from) at = from;
      while (at < folded.length && !isDigit(folded.charCodeAt(at))) at++;
      return at < folded.length ? at : Infinity;
    },
  };
}
