import { keywordOf } from '../consent.ts';
import { wordsOf } from '../../core/content.ts';
import type { Facts } from '../facts.ts';
import type { Rule } from '../rule.ts';
import { because } from '../rule.ts';

/** "Do not write to me" is obeyed at once, in any wording; so is the way back. A stop wins over a start. */
export const consent: Rule = (facts) => {
  if (refuses(facts)) return because(facts, 'consent', 'opt-out', { kind: 'consent', granted: false });
  if (facts.signals('opt-in') || keywordHeard(facts) === 'start')
    return because(facts, 'consent', 'opt-in', { kind: 'consent', granted: true });
  return null;
};

/** Whether the customer wants to be written to no more. */
export function refuses(facts: Facts): boolean {
  return facts.signals('opt-out') || keywordHeard(facts) === 'stop';
}

/** HELP or INFO by text message asks who writes and how to stop it. */
export const keywordHelp: Rule = (facts) =>
  keywordHeard(facts) === 'help'
    ? because(facts, 'keyword-help', 'keyword', { kind: 'smalltalk', about: 'keyword-help' })
    : null;

/** Keywords are a custom of text messages; elsewhere "help" is a word like any other. */
function keywordHeard(facts: Facts): 'stop' | 'start' | 'help' | null {
  if (facts.conversation.address.channel !== 'sms') return null;
  const keywords = facts.heard.contents.map((content) => keywordOf(wordsOf(content)));
  return (['stop', 'start', 'help'] as const).find((keyword) => keywords.includes(keyword)) ?? null;
}
