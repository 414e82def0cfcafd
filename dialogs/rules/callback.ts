import { callbackStep, pickedSlot } from '../callback.ts';
import type { Facts } from '../facts.ts';
import type { Decision } from '../../core/decision.ts';
import type { Rule } from '../rule.ts';
import { because, bringIn, withUrgent } from '../rule.ts';

/** Asking to be called back, picking a time, choosing the way, calling it off. */
export const callback: Rule = (facts) => {
  if (!facts.waiting) return facts.signals('asks-callback') || pickedSlot(facts) !== null ? bringInLater(facts) : null;
  const step = callbackStep(facts);
  return step ? because(facts, 'callback', step.step, { kind: 'journey', step, ...withUrgent(facts) }) : null;
};

/** A person, but not now; at the time that was named when it is free. */
function bringInLater(facts: Facts): Decision {
  const detail = facts.signals('asks-callback') ? 'signal asks-callback' : 'picked a time';
  const decision = bringIn(facts, 'callback', detail, 'asked', facts.urgent, 'callback');
  const step = callbackStep(facts);
  return step && 'at' in step ? { ...decision, callbackAt: step.at } : decision;
}
