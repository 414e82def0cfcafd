import type { Corrector } from '../text/corrector.ts';
import { normalise } from '../text/normalise.ts';
import { tokenise } from '../text/tokenise.ts';

/** What was likely meant where something looks mistyped: search then looks for both. Empty when nothing does. */
export function mended(corrector: Corrector, text: string): { readonly mended?: string } {
  const typed = tokenise(normalise(text.slice(0, longest)));
  const meant = typed.map((word) => corrector.correct(word));
  return meant.every((word, at) => word === typed[at]) ? {} : { mended: meant.join(' ') };
}

const longest = 2000;
