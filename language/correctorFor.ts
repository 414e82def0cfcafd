import { makeCorrector, type Corrector } from '../text/corrector.ts';
import { normalise } from '../text/normalise.ts';
import { tokenise } from '../text/tokenise.ts';

/** A corrector that mends towards the words of these texts (examples and titles), the more frequent the rather. */
export function correctorFor(texts: readonly string[]): Corrector {
  const counts = new Map<string, number>();
  for (const text of texts) for (const word of tokenise(normalise(text))) counts.set(word, (counts.get(word) ?? 0) + 1);
  return makeCorrector(counts, []);
}
