import type { Rule } from '../rule.ts';
import { because } from '../rule.ts';
import { refuses } from './consent.ts';

/** While a person speaks to the customer, the bot says nothing at all; "do not write to me" is obeyed all the same, without a word. */
export const hold: Rule = (facts) => {
  if (facts.conversation.custody !== 'agent') return null;
  if (refuses(facts)) return because(facts, 'hold', 'custody agent, opt-out', { kind: 'hold', optsOut: true });
  return because(facts, 'hold', 'custody agent', { kind: 'hold' });
};
