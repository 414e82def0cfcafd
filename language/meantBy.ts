import type { Corrector } from '../text/corrector.ts';
import { normalise } from '../text/normalise.ts';
import { tokenise } from '../text/tokenise.ts';

/** The text to take an embedding of: as typed, or with its typing mistakes mended, which embeddings bear badly; null where it has fewer than two words that anybody knows: of one nobody can tell what is meant, of none an embedding says anything. */
export function meantBy(corrector: Corrector, text: string): string | null {
  const start = text.slice(0, longest);
  const typed = tokenise(normalise(start));
  const meant = typed.map((word) => corrector.correct(word));
  if (meant.filter(corrector.knows).length < 2) return null;
  return meant.every((word, at) => word === typed[at]) ? start : meant.join(' ');
}

const longest = 2000;
