import { createRequire } from 'node:module';
import { makeCorrector, type Corrector } from '../text/corrector.ts';
import { normalise } from '../text/normalise.ts';
import { tokenise } from '../text/tokenise.ts';

/**
 * A corrector that mends towards the words of these texts (examples and titles), the more frequent the rather. Other English
 * words are left as they are: a word that no example has is new to us, not mistyped.
 */
export function correctorFor(texts: readonly string[]): Corrector {
  const counts = new Map<string, number>();
  for (const text of texts) for (const word of tokenise(normalise(text))) counts.set(word, (counts.get(word) ?? 0) + 1);
  return makeCorrector(counts, (english ??= englishWords()));
}

let english: readonly string[] | undefined;

/** The words of the lexicon that natural brings (pos-js, MIT): some 40,000. */
function englishWords(): readonly string[] {
  const lexicon: unknown = createRequire(import.meta.url)(
    'natural/lib/natural/brill_pos_tagger/data/English/lexicon_from_posjs.json',
  );
  const words = typeof lexicon === 'object' && lexicon !== null ? Object.keys(lexicon) : [];
  return words.filter((word) => /^[a-z]{3,}$/.test(word));
}
