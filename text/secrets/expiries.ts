import type { Found } from './found.ts';
import { cardMaskPattern } from './found.ts';

/** Finds an expiry date within forty characters of a card number, and three or four digits that stand right behind the two: the CVV. */
export function findExpiries(folded: string, cards: readonly Found[]): readonly Found[] {
  const found: Found[] = [];
  const masks = [...folded.matchAll(cardMaskPattern)].map((mask) => ({
    from: mask.index,
    to: mask.index + mask[0].length,
  }));
  for (const card of [...cards, ...masks]) {
    const start = Math.max(0, card.from - 40);
    const earlier = before.exec(folded.slice(start, card.from));
    if (earlier?.[1]) {
      const from = start + earlier.index;
      found.push({ kind: 'expiry', from, to: from + earlier[1].length, shown: '[expiry]' });
    }
    let end = card.to;
    const later = sticky(behind, folded, end);
    if (later) {
      found.push({ kind: 'expiry', from: later.to - later.text.length, to: later.to, shown: '[expiry]' });
      end = later.to;
    }
    const code = sticky(/[\s,;|/-]{1,4}(\d{3,4})(?![\d.,/:-]*\d|\s?[€$£%])/y, folded, end);
    if (code) found.push({ kind: 'cvv', from: code.to - code.text.length, to: code.to, shown: '[CVV]' });
  }
  return found;
}

/** Between a card and its date there may be words and codes that are masked already ("cvc2 [CVV], valid 11/29"), but no other number. */
const between = '(?:[^\\d[\\]]|\\[(?:CVV|PIN)\\]|(?<=cv[cv]?)2)';
const date = '((?:0?[1-9]|1[0-2])\\s?[/.-]\\s?(?:20)?\\d\\d)';
const before = new RegExp(`(?<![\\d/.-])${date}(?!\\d)${between}*$`, 'i');
const behind = new RegExp(`${between}{0,40}?${date}(?![\\d/.-]*\\d)`, 'iy');

function sticky(pattern: RegExp, text: string, at: number): { readonly text: string; readonly to: number } | null {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  return match?.[1] === undefined ? null : { text: match[1], to: match.index + match[0].length };
}
