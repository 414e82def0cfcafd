import type { SafePath } from '../../core/decision.ts';
import type { Rule } from '../rule.ts';
import { because } from '../rule.ts';

/** Somebody may be in danger: a reviewed text before anything else, the gravest first. */
export const safety: Rule = (facts) => {
  const path = gravestFirst.find((danger) => facts.signals(danger));
  return path ? because(facts, 'safety', `signal ${path}`, { kind: 'safe-path', path }) : null;
};

const gravestFirst: readonly SafePath[] = ['self-harm', 'emergency', 'threat'];
