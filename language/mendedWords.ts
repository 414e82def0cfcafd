import type { Corrector } from '../text/corrector.ts';
import { normalise } from '../text/normalise.ts';
import { tokenise } from '../text/tokenise.ts';

/** The words of a text as typed, and as likely meant where something looks mistyped; of a long text its first 2,000 characters. */
export function mendedWords(
  corrector: Corrector,
  text: string,
): { readonly typed: readonly string[]; readonly meant: readonly string[]; readonly isMended: boolean } {
  const typed = tokenise(normalise(text.slice(0, longest)));
  const meant = typed.map((word) => corrector.correct(word));
  return { typed, meant, isMended: meant.some((word, at) => word !== typed[at]) };
}

const longest = 2000;
