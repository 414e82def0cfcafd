import type { Decision } from '../../core/decision.ts';
import { effortOf } from '../effort.ts';
import type { Facts } from '../facts.ts';
import type { Rule } from '../rule.ts';
import { because, bringIn, firstHelp, shown, withUrgent } from '../rule.ts';

/** Dissatisfaction with the company is a complaint: it is logged as one and a person answers it; who waits already has it added to the case. */
export const complaint: Rule = (facts) => {
  if (!facts.signals('complaint')) return null;
  if (!facts.waiting) return bringIn(facts, 'complaint', 'signal complaint', 'complaint', firstHelp(facts));
  return because(facts, 'complaint', 'signal complaint, waits already', {
    kind: 'smalltalk',
    about: 'complaint',
    ...withUrgent(facts),
  });
};

/** Somebody is upset: the wording alone is strong, or two turns agree. A sure answer is given first, then a person. */
export const mood: Rule = (facts) => {
  const { dissatisfied, strong } = facts.understood.mood;
  const limit = facts.policy.escalateMood;
  if (facts.waiting || dissatisfied < limit) return null;
  const before = facts.memory.turns.at(-1)?.dissatisfied ?? 0;
  if (!strong && before < limit) return null;
  const why = strong ? 'strong wording' : `${shown(before)} before`;
  return bringIn(facts, 'mood', `${shown(dissatisfied)} >= ${limit}, ${why}`, 'emotion', firstHelp(facts));
};

/** What would be said would cost the customer more than may be: help is brought in now instead. Null when it would not. */
export function tooMuch(facts: Facts, decision: Decision): Decision | null {
  const cost = effortOf(decision, facts.policy);
  const { effortAt } = facts.policy;
  if (cost === 0 || facts.waiting || facts.memory.effort === 0 || facts.effort + cost < effortAt) return null;
  const detail = `${shown(facts.effort)} and ${shown(cost)} for ${decision.kind} >= ${effortAt}`;
  return bringIn(facts, 'effort', detail, 'effort', firstHelp(facts));
}

/** It has cost the customer too much already: help is brought in now. */
export const effort: Rule = (facts) =>
  facts.effort >= facts.policy.effortAt && facts.memory.effort > 0 && !facts.waiting
    ? bringIn(facts, 'effort', `${shown(facts.effort)} >= ${facts.policy.effortAt}`, 'effort', firstHelp(facts))
    : null;
