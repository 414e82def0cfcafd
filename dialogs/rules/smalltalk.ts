import type { SmalltalkKind } from '../../core/decision.ts';
import type { Signal } from '../../core/understanding.ts';
import type { Facts } from '../facts.ts';
import type { Rule } from '../rule.ts';
import { because, keptForPerson, withUrgent } from '../rule.ts';

/** "Are you a bot?" asks about the bot, however near some article may seem; only a match beyond doubt is more, and in a longer message a sure one. */
export const aboutTheBot: Rule = (facts) => {
  const about = (['asks-if-bot', 'asks-capabilities'] as const).find(facts.signals);
  const isBeyondDoubt = facts.sure !== null && facts.sure.score >= facts.policy.riskyAnswerAt;
  const isLong = facts.understood.text.split(/\s+/).filter(Boolean).length > 6;
  if (!about || isBeyondDoubt || (isLong && facts.sure !== null)) return null;
  return because(facts, 'about-the-bot', `signal ${about}`, { kind: 'smalltalk', about, ...withUrgent(facts) });
};

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
export const abuse: Rule = (facts) => {
  if (!facts.signals('abuse')) return null;
  if (facts.waiting) return keptForPerson(facts, 'abuse', 'signal abuse');
  return because(facts, 'abuse', 'signal abuse', { kind: 'smalltalk', about: 'abuse', ...withUrgent(facts) });
};

/** "No, thanks" to what was offered, or an "ok" that answers nothing in particular. */
export const bareReply: Rule = (facts) => {
  const words = facts.understood.text.split(/\s+/).filter(Boolean).length;
  if (facts.chosen || words > 4) return null;
  const signal = (['denies', 'affirms'] as const).find(facts.signals);
  if (!signal) return null;
  if (facts.waiting) return keptForPerson(facts, 'bare-reply', `signal ${signal}`);
  const about = signal === 'denies' ? 'declined' : 'acknowledged';
  return because(facts, 'bare-reply', `signal ${signal}`, { kind: 'smalltalk', about });
};

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
