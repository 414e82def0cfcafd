import { eventHeard, hasUnreadable, hasWords } from '../heard.ts';
import type { Rule } from '../rule.ts';
import { because, keptForPerson } from '../rule.ts';

/** A turn without words: a widget was opened, a file came that cannot be read here, or an empty message. */
export const wordless: Rule = (facts) => {
  if (hasWords(facts.heard)) return null;
  if (hasUnreadable(facts.heard)) {
    if (facts.waiting) return keptForPerson(facts, 'wordless', 'only a file');
    return because(facts, 'wordless', 'only a file', { kind: 'smalltalk', about: 'unreadable' });
  }
  if (opened.some((name) => eventHeard(facts.heard, name)))
    return because(facts, 'wordless', 'opened the chat', { kind: 'smalltalk', about: 'hello' });
  // Other programs send events of their own; they ask nothing, so nothing is said.
  if (facts.heard.contents.every((content) => content.kind === 'event'))
    return because(facts, 'wordless', 'an event that asks nothing', { kind: 'hold' });
  return because(facts, 'wordless', 'no words', { kind: 'smalltalk', about: 'nothing-said' });
};

/** Our widget says `hello` when it is opened, stock web chats are made to say `webchat/join`. */
const opened = ['hello', 'webchat/join'];
