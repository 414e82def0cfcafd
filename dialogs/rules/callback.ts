import type { Rule } from '../rule.ts';
import { because, bringIn } from '../rule.ts';
import { callbackStep } from '../callback.ts';

/** Asking to be called back, picking a time, choosing the way, calling it off. */
export const callback: Rule = (facts) => {
  if (!facts.waiting)
    return facts.signals('asks-callback')
      ? bringIn(facts, 'callback', 'signal asks-callback', 'asked', facts.urgent, 'callback')
      : null;
  const step = callbackStep(facts);
  return step ? because(facts, 'callback', step.step, { kind: 'journey', step }) : null;
};
