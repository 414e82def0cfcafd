import { eventHeard, hasUnreadable, hasWords } from '../heard.ts';
import type { Rule } from '../rule.ts';
import { because } from '../rule.ts';

/** A turn without words: a widget was opened, a file came that cannot be read here, or nothing was said. */
export const wordless: Rule = (facts) => {
  if (hasWords(facts.heard)) return null;
  if (hasUnreadable(facts.heard))
    return because(facts, 'wordless', 'only a file', { kind: 'smalltalk', about: 'unreadable' });
  if (eventHeard(facts.heard, 'hello'))
    return because(facts, 'wordless', 'opened the chat', { kind: 'smalltalk', about: 'hello' });
  return because(facts, 'wordless', 'no words', { kind: 'smalltalk', about: 'nothing-said' });
};
