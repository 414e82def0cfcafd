import { eventHeard } from '../heard.ts';
import type { Facts } from '../facts.ts';
import type { Rule } from '../rule.ts';
import { because, bringIn } from '../rule.ts';

/** The answer to "Did this help?": thanks for a yes; a no is a dead end, and too many of those call a person. */
export const feedback: Rule = (facts) => {
  const helped = helpedHeard(facts);
  if (helped === null) return null;
  if (helped) return because(facts, 'feedback', 'helped', { kind: 'smalltalk', about: 'helped' });
  return notHelped(facts, 'feedback');
};

/** "That did not help" in words, when no other answer is at hand. */
export const saidNotHelped: Rule = (facts) =>
  facts.signals('not-helped') && facts.memory.answered.length > 0 ? notHelped(facts, 'not-helped') : null;

function notHelped(facts: Facts, rule: string) {
  const times = facts.memory.misunderstood + 1;
  if (times >= facts.policy.deadEnds && !facts.waiting)
    return bringIn(facts, rule, `dead end ${times} of ${facts.policy.deadEnds}`, 'low-confidence', null);
  return because(facts, rule, 'not helped', { kind: 'smalltalk', about: 'not-helped' });
}

function helpedHeard(facts: Facts): boolean | null {
  if (facts.chosen?.id === 'helped:yes') return true;
  if (facts.chosen?.id === 'helped:no') return false;
  const value = eventHeard(facts.heard, 'helped')?.value;
  if (typeof value !== 'object' || value === null || !('helped' in value)) return null;
  return typeof value.helped === 'boolean' ? value.helped : null;
}
