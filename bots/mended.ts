import { mendedWords } from '../language/mendedWords.ts';
import type { Corrector } from '../text/corrector.ts';

/** What was likely meant where something looks mistyped: search then looks for both. Empty when nothing does. */
export function mended(corrector: Corrector, text: string): { readonly mended?: string } {
  const { meant, isMended } = mendedWords(corrector, text);
  return isMended ? { mended: meant.join(' ') } : {};
}
