import { chanceFrom } from './chanceFrom.ts';

/** Types a text badly: each letter with this chance is left out, doubled with another, replaced or swapped with the next. The same seed gives the same mistakes. */
export function damage(text: string, chance: number, seed: number): string {
  const next = chanceFrom(seed);
  const letter = (): string => 'abcdefghijklmnopqrstuvwxyz'.charAt(Math.floor(next() * 26));
  let typed = '';
  for (let at = 0; at < text.length; at++) {
    const right = text.charAt(at);
    if (!/[a-z]/i.test(right) || next() >= chance) {
      typed += right;
      continue;
    }
    const kind = Math.floor(next() * 4);
    if (kind === 1) typed += right + letter();
    if (kind === 2) typed += letter();
    if (kind === 3) {
      typed += text.charAt(at + 1) + right;
      at += 1;
    }
  }
  return typed;
}
