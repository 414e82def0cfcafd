import type { Rule } from '../rule.ts';
import { because } from '../rule.ts';

/** While a person speaks to the customer, the bot says nothing at all. */
export const hold: Rule = (facts) =>
  facts.conversation.custody === 'agent' ? because(facts, 'hold', 'custody agent', { kind: 'hold' }) : null;
