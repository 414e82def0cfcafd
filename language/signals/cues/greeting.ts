import type { Cues } from '../cues.ts';
import { phrases } from '../phrase.ts';
import { politeness } from '../synonyms/politeness.ts';

/** A hello, alone or before the matter; a cry for help that names no matter yet is no more than that: both are asked what it is about. */
export const greeting: Cues = {
  whole: [
    phrases(
      `
      ^ <hi>
      ^ (<hi>|<polite>)* help (me|us)? (<polite>)* $
      ^ (<hi>|<polite>)* (i|we) (really|just)? (need|want|would like|could use) (some|your)? (help|assistance|support) (with something)? (<polite>)* $
      ^ (<hi>|<polite>)* (can|could|would|will) (you|u) (<polite>)* help (me|us)? (out)? (with something|with a problem|with a question)? (<polite>)* $
      ^ (<hi>|<polite>)* (i|we)? (have|got|have got) a (question|problem|query|small question|quick question) (<polite>)* $
      ^ (<hi>|<polite>)* hilfe (<polite>)* $
      ^ (<hi>|<polite>)* (ich|wir) (brauche|brauchen|benoetige|benoetigen) (<polite>)* (hilfe|unterstuetzung) (<polite>)* $
      ^ (<hi>|<polite>)* (kannst|koennen|koenntest|koennten) (du|sie) (mir|uns) (<polite>)* (helfen|weiterhelfen|behilflich sein) (<polite>)* $
      ^ (<hi>|<polite>)* (ich|wir)? (habe|haette|haben|haetten) (da|mal|noch|auch|nur)* (eine frage|ein problem|eine kurze frage|ein anliegen) (<polite>)* $
      `,
      politeness,
    ),
  ],
};
