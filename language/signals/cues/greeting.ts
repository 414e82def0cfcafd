import type { Cues } from '../cues.ts';
import { phrases } from '../phrase.ts';
import { politeness } from '../synonyms/politeness.ts';

/** A hello, alone or before the matter. */
export const greeting: Cues = {
  whole: [phrases('^ <hi>', politeness)],
};
