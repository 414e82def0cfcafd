import type { Memory } from '../../core/conversation.ts';
import type { Decision } from '../../core/decision.ts';
import type { Understanding } from '../../core/understanding.ts';
import { chosenOf } from '../chosenOf.ts';
import { deadEnds } from '../deadEnds.ts';
import type { Facts } from '../facts.ts';
import { eventHeard, type Heard } from '../heard.ts';
import type { Rule } from '../rule.ts';
import { because, bringIn, keptForPerson } from '../rule.ts';

/** The answer to "Did this help?": thanks for a yes; a no is a dead end, and too many of those call a person. */
export const feedback: Rule = (facts) => {
  const helped = helpedIn(facts.memory, facts.understood, facts.heard);
  if (helped === null) return null;
  if (helped) return because(facts, 'feedback', 'helped', { kind: 'smalltalk', about: 'helped' });
  return notHelped(facts, 'feedback');
};

/** "That did not help" in words, when no other answer is at hand. */
export const saidNotHelped: Rule = (facts) =>
  facts.signals('not-helped') && facts.memory.answered.length > 0 ? notHelped(facts, 'not-helped') : null;

function notHelped(facts: Facts, rule: string): Decision {
  if (facts.waiting) return keptForPerson(facts, rule, 'not helped');
  const times = deadEnds(facts.memory) + 1;
  if (times >= facts.policy.deadEnds)
    return bringIn(facts, rule, `dead end ${times} of ${facts.policy.deadEnds}`, 'low-confidence', facts.urgent);
  return because(facts, rule, 'not helped', { kind: 'smalltalk', about: 'not-helped' });
}

/** What a turn says about the last answer: it helped, it did not, or nothing. */
export function helpedIn(memory: Memory, understood: Understanding, heard: Heard): boolean | null {
  const chosen = chosenOf(memory, understood, heard)?.id;
  if (chosen === 'helped:yes' || chosen === 'helped:no') return chosen === 'helped:yes';
  const value = eventHeard(heard, 'helped')?.value;
  if (typeof value !== 'object' || value === null || !('helped' in value)) return null;
  return typeof value.helped === 'boolean' ? value.helped : null;
}
