import type { Cues } from '../cues.ts';
import { phrases } from '../phrase.ts';
import { politeness } from '../synonyms/politeness.ts';

/** A plain no and nothing else; "no, that is all" is a goodbye. */
export const denies: Cues = {
  whole: [phrases('^ <polite>? <no> (<no>|<polite>)* (<no>|<polite>)* $', politeness)],
};
