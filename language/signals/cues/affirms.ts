import type { Cues } from '../cues.ts';
import { phrases } from '../phrase.ts';
import { politeness } from '../synonyms/politeness.ts';

/** A plain yes and nothing else. */
export const affirms: Cues = {
  whole: [phrases('^ <polite>? <yes> (<yes>|<polite>)* (<yes>|<polite>)* $', politeness)],
  // "No, that's right": they mean it the other way round.
  unless: [phrases('(no|nope|nein|nee|not|nicht|never|nie)')],
};
