import type { Cues } from '../cues.ts';
import { phrases } from '../phrase.ts';
import { politeness } from '../synonyms/politeness.ts';

/** The end of the talk: "no, that is all, thanks". */
export const goodbye: Cues = {
  whole: [
    phrases(
      `
      ^ (<fine>|<thanks>)* (<thanks>|<tail>)* <bye> (<bye>|<tail>|<thanks>)* $
      ^ (<fine>|<thanks>)* (<thanks>|<tail>|<fine>)* <done> (<tail>|<thanks>|<done>)* (<bye>|<thanks>|<tail>)* $
      `,
      politeness,
    ),
  ],
  clause: [phrases('^ <bye> <tail>? $', politeness)],
};
