import type { Cues } from '../cues.ts';
import { phrases } from '../phrase.ts';
import { politeness } from '../synonyms/politeness.ts';

/** A thank-you, alone or along with other words; "no thanks" is one too. */
export const thanks: Cues = {
  clause: [
    phrases(
      `
      ^ <fine>? <fine>? <thanks> <tail>? <tail>? <tail>? $
      ^ … <thanks> $
      ^ <thanks> (for|fuer) …
      ^ <fine>? (so|i really|i|really|much)? appreciate (it|that|this|your help|the help) …
      ^ (das|that|you|youve|this|it)? (hat sehr geholfen|hat geholfen|hat mir geholfen|hat mir sehr geholfen|helped|was helpful|was very helpful|helps|helps a lot|have been helpful|have been very helpful|been helpful|were helpful|helped me|helped a lot|really helped|worked|has worked|hat geklappt|hat funktioniert) (a lot|very much|me|sehr|danke)? $
      `,
      politeness,
    ),
  ],
  unless: [
    phrases(`
      (thanks for nothing|danke fuer nichts|no thanks to you)
      (didnt|doesnt|not|nicht)
    `),
  ],
};
