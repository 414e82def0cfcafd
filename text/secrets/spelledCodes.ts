import { codeWords } from './codeWords.ts';
import type { Found } from './found.ts';

/** Finds a CVV or PIN that was spelled out near the word for it, in English and German: `my pin is one two three four`. Linear: every way is short. */
export function findSpelledCodes(folded: string): readonly Found[] {
  const found: Found[] = [];
  for (const word of folded.matchAll(codeWords)) {
    const kind = word[1] === undefined ? 'pin' : 'cvv';
    const end = word.index + word[0].length;
    behind.lastIndex = end;
    const match = behind.exec(folded);
    const start = Math.max(0, word.index - longestWay);
    const code = match?.[1] ?? before.exec(folded.slice(start, word.index))?.[1];
    if (code === undefined || !isLong(code, kind)) continue;
    const from = match ? end + match[0].length - code.length : folded.lastIndexOf(code, word.index);
    found.push({ kind, from, to: from + code.length, shown: kind === 'cvv' ? '[CVV]' : '[PIN]' });
  }
  return found;
}

/** Finds a code that is all there is in a message, when one was asked for or talked about before. */
export function findLoneSpelledCode(folded: string, expected: 'cvv' | 'pin'): readonly Found[] {
  if (folded.length > 80) return [];
  const match = lone.exec(folded);
  const code = match?.[1];
  if (code === undefined || !isLong(code, expected)) return [];
  const from = folded.indexOf(code);
  return [{ kind: expected, from, to: from + code.length, shown: expected === 'cvv' ? '[CVV]' : '[PIN]' }];
}

const unit =
  'zero|oh|nought|one|two|three|four|five|six|seven|eight|nine|null|eins?|zwei|zwo|drei|vier|f(?:ü|ue?\\u0308?)nf|sechs|sieben|acht|neun';
const pair =
  '(?:twenty|thirty|fou?rty|fifty|sixty|seventy|eighty|ninety)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|' +
  '(?:(?:ein|zwei|drei|vier|f(?:ü|ue?\\u0308?)nf|sechs|sieben|acht|neun)und)?(?:zwanzig|drei(?:ß|ss)ig|vierzig|f(?:ü|ue?\\u0308?)nfzig|sechzig|siebzig|achtzig|neunzig)|zehn|elf|zw(?:ö|oe?\\u0308?)lf|(?:drei|vier|f(?:ü|ue?\\u0308?)nf|sech|sieb|acht|neun)zehn';
const figure = `(?:${pair}|(?:double|doppel)[ -]?(?:${unit})|${unit})(?![\\p{L}\\d])`;
const spelled = `(${figure}(?:[ ,.;-]{1,3}(?:then |and |dann |und )?${figure}){1,5})`;
const longestWay = 60;
const behind = new RegExp(`[^\\d\\[\\]\\n]{0,40}?(?<![\\p{L}\\d])${spelled}`, 'iuy');
const before = new RegExp(
  `(?<![\\p{L}\\d])${spelled}\\s*(?:[=(,:-]\\s*)?(?:(?:is|was|as|ist|war|als|the|my|our|new|old|card|meine?|die|der|neue|alte)[ ]+){1,5}$`,
  'iu',
);
const lone = new RegExp(
  `^[\\s"']*(?:(?:it|its|it's|is|sure|ok|okay|here|yes|ja|sie|es|ist|lautet|das|hier|that|the|pin|cvv|code)[ ,:]+){0,4}${spelled}[\\s.,"'!]*(?:(?:thanks|thank you|danke|bitte|please)[\\s.!]*)?$`,
  'iu',
);

/** As many digits as such a code has; "forty-nine twenty-one" are four. */
function isLong(code: string, kind: 'cvv' | 'pin'): boolean {
  const digits = (code.match(figures) ?? []).reduce((sum, one) => sum + (twoDigits.test(one) ? 2 : 1), 0);
  return kind === 'cvv' ? digits === 3 || digits === 4 : digits >= 4 && digits <= 6;
}

const figures = new RegExp(`(?<!\\p{L})${figure}`, 'giu');
const twoDigits = new RegExp(`^(?:${pair}|double.*|doppel.*)$`, 'iu');
