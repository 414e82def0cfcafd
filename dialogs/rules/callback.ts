import { callbackStep, pickedSlot } from '../callback.ts';
import type { Facts } from '../facts.ts';
import type { Decision, JourneyStep } from '../../core/decision.ts';
import type { Evidence } from '../../core/knowledge.ts';
import type { Rule } from '../rule.ts';
import { because, bringIn, withUrgent } from '../rule.ts';

/** Asking to be called back, picking a time, choosing the way, calling it off. */
export const callback: Rule = (facts) => {
  if (!facts.waiting) return facts.signals('asks-callback') || pickedSlot(facts) !== null ? bringInLater(facts) : null;
  const step = callbackStep(facts);
  return step ? because(facts, 'callback', step.step, { kind: 'journey', step, ...urgentBeside(facts, step) }) : null;
};

/** "Tomorrow at ten" is the answer to a question and about nothing urgent, however it sounds. */
function urgentBeside(facts: Facts, step: JourneyStep): { readonly urgent?: Evidence } {
  return step.step === 'offer' && facts.signals('asks-callback') ? withUrgent(facts) : {};
}

/** A person, but not now; at the time that was named when it is free. */
function bringInLater(facts: Facts): Decision {
  const detail = facts.signals('asks-callback') ? 'signal asks-callback' : 'picked a time';
  const decision = bringIn(facts, 'callback', detail, 'asked', facts.urgent, 'callback');
  const step = callbackStep(facts);
  return step && 'at' in step ? { ...decision, callbackAt: step.at } : decision;
}
