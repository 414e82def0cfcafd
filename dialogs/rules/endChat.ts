import { eventHeard } from '../heard.ts';
import type { Rule } from '../rule.ts';
import { because } from '../rule.ts';

/** The customer ended the chat. */
export const endChat: Rule = (facts) =>
  eventHeard(facts.heard, 'end-chat') ? because(facts, 'end-chat', 'the customer ended it', { kind: 'end' }) : null;
