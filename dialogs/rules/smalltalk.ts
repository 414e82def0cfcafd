import type { SmalltalkKind } from '../../core/decision.ts';
import type { Signal } from '../../core/understanding.ts';
import type { Facts } from '../facts.ts';
import type { Rule } from '../rule.ts';
import { because } from '../rule.ts';

/** A few words that are only polite, or ask about the bot itself. */
export const shortSmalltalk: Rule = (facts) => {
  const words = facts.understood.text.split(/\s+/).filter(Boolean).length;
  return words <= 6 ? smalltalk(facts) : null;
};

/** Politeness in a longer message, when nothing else could be made of it. */
export const smalltalk: Rule = (facts) => {
  const kind = kindOf(facts);
  return kind ? because(facts, 'smalltalk', `signal ${kind}`, { kind: 'smalltalk', about: kind }) : null;
};

/** Insults are met calmly; they do not cost anybody the answer, which was looked for before. */
export const abuse: Rule = (facts) =>
  facts.signals('abuse') ? because(facts, 'abuse', 'signal abuse', { kind: 'smalltalk', about: 'abuse' }) : null;

function kindOf(facts: Facts): SmalltalkKind | null {
  return order.find((kind) => facts.signals(kind)) ?? null;
}

// "Thanks, bye" is a goodbye; "hi, are you a bot?" is a question.
const order: readonly (SmalltalkKind & Signal)[] = [
  'asks-if-bot',
  'asks-capabilities',
  'goodbye',
  'thanks',
  'greeting',
];
