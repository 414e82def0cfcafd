import type { Corrector } from '../text/corrector.ts';
import { normalise } from '../text/normalise.ts';
import { tokenise } from '../text/tokenise.ts';

/** The text to take an embedding of: as typed, or with its typing mistakes mended, which embeddings bear badly. */
export function meantBy(corrector: Corrector, text: string): string {
  const start = text.slice(0, longest);
  const typed = tokenise(normalise(start));
  const meant = typed.map((word) => corrector.correct(word));
  return meant.every((word, at) => word === typed[at]) ? start : meant.join(' ');
}

const longest = 2000;
