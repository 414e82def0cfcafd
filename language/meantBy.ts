import type { Corrector } from '../text/corrector.ts';
import { mendedWords } from './mendedWords.ts';

/** The text to take an embedding of: as typed, or with its typing mistakes mended, which embeddings bear badly; null where it has fewer than two words that anybody knows: of one nobody can tell what is meant, of none an embedding says anything. */
export function meantBy(corrector: Corrector, text: string): string | null {
  const { meant, isMended } = mendedWords(corrector, text);
  if (meant.filter(corrector.knows).length < 2) return null;
  return isMended ? meant.join(' ') : text.slice(0, longest);
}

const longest = 2000;
