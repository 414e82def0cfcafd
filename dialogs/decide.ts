import type { Conversation } from '../core/conversation.ts';
import type { Decision } from '../core/decision.ts';
import type { Evidence } from '../core/knowledge.ts';
import type { Situation } from '../core/policy.ts';
import type { Understanding } from '../core/understanding.ts';
import { factsOf, type Facts } from './facts.ts';
import type { Heard } from './heard.ts';
import { heardOf } from './heard.ts';
import type { Rule } from './rule.ts';
import { answer, sameAnswer } from './rules/answer.ts';
import { callback } from './rules/callback.ts';
import { consent, keywordHelp } from './rules/consent.ts';
import { endChat } from './rules/endChat.ts';
import { feedback, saidNotHelped } from './rules/feedback.ts';
import { hold } from './rules/hold.ts';
import { person } from './rules/person.ts';
import { safety } from './rules/safety.ts';
import { aboutTheBot, abuse, bareReply, shortSmalltalk, smalltalk } from './rules/smalltalk.ts';
import { complaint, effort, mood, tooMuch } from './rules/trouble.ts';
import { clarify, contested, keepForPerson, notUnderstood, otherLanguage } from './rules/unsure.ts';
import { wordless } from './rules/wordless.ts';

/** Chooses what to do next. Pure: the same facts always give the same decision, with its reasons. */
export function decide(
  conversation: Conversation,
  understood: Understanding,
  evidence: readonly Evidence[],
  situation: Situation,
  heard?: Heard,
): Decision {
  const facts = factsOf(conversation, understood, evidence, situation, heardOf(understood, heard));
  for (const rule of rules) {
    const decision = rule(facts);
    if (decision) return noted(facts, tooMuch(facts, decision) ?? decision);
  }
  const decision = notUnderstood(facts);
  return noted(facts, tooMuch(facts, decision) ?? decision);
}

/** An order to a machine changes nothing of what is decided; that it was given is kept with the reasons. */
function noted(facts: Facts, decision: Decision): Decision {
  if (!facts.signals('injection')) return decision;
  const note = { rule: 'injection', detail: 'signal injection, not obeyed' };
  return { ...decision, reasons: [...decision.reasons, note] };
}

/** The house rules, most important first: the first one that has something to say decides. */
const rules: readonly Rule[] = [
  hold, // a person speaks: be silent
  safety, // somebody may be in danger
  consent, // "stop writing to me"
  keywordHelp, // HELP by text message
  endChat, // the customer leaves
  person, // "a person, please"
  callback, // pick a time to be called back
  feedback, // "did this help?"
  wordless, // a file, an opened widget, nothing
  complaint, // the company let them down
  mood, // they are upset
  effort, // it has cost them too much already
  aboutTheBot, // "are you a bot?"
  sameAnswer, // what we would say was just said
  contested, // one word that fits many things
  answer, // we are sure
  saidNotHelped, // "that did not help"
  abuse, // insults, calmly
  shortSmalltalk, // "hi", "thanks", "are you a bot?"
  bareReply, // "no, thanks", "ok"
  keepForPerson, // they wait: keep it for the person
  otherLanguage, // a language we do not speak
  clarify, // one of a few things
  smalltalk, // politeness in a longer message
];
