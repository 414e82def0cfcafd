import type { Decision } from '../../core/decision.ts';
import type { Policy } from '../../core/policy.ts';
import { decide } from '../../dialogs/decide.ts';
import type { Costs } from './costs.ts';
import type { Question } from './question.ts';

/** What the decision on a question costs under a policy. */
export function costOf(question: Question, policy: Policy, costs: Costs): number {
  const decision = decisionOn(question, policy);
  const isRisky = question.topics.some((topic) => policy.riskyTopics.includes(topic));
  const silence = isRisky && isKeptBack(question, decision) ? 2 * costs.wrong : 0;
  return silence + costOfDecision(question, decision, policy, costs);
}

/** What is decided on a question under a policy. */
export function decisionOn(question: Question, policy: Policy): Decision {
  const { conversation, understood, evidence, situation, contents } = question;
  return decide(conversation, understood, evidence, { ...situation, policy }, { contents });
}

/** Whether a wrong answer was given, and on what. */
export function wrongTopicOf(question: Question, decision: Decision): string | null {
  if (decision.kind !== 'answer') return null;
  const given = decision.evidence.find(({ topic }) => !question.topics.includes(topic));
  return given === undefined || decision.evidence.some(({ topic }) => question.topics.includes(topic))
    ? null
    : given.topic;
}

function costOfDecision(question: Question, decision: Decision, policy: Policy, costs: Costs): number {
  const isKnown = question.topics.length > 0;
  switch (decision.kind) {
    case 'answer': {
      const wrong = wrongTopicOf(question, decision);
      if (wrong === null) return 0;
      const hurts = [wrong, ...question.topics].some((topic) => policy.riskyTopics.includes(topic));
      return hurts ? 2 * costs.wrong : costs.wrong;
    }
    case 'clarify': {
      const offersIt = question.topics.some((topic) => decision.options.some(({ id }) => id === `topic:${topic}`));
      return costs.ask + (isKnown && !offersIt ? costs.person : 0);
    }
    case 'not-understood':
    case 'smalltalk':
      return isKnown ? costs.person : 0;
    case 'escalate':
      return costs.person;
    case 'journey':
    case 'safe-path':
    case 'consent':
    case 'end':
    case 'hold':
      return 0;
  }
}

/** Whether an urgent line that was found is not said. */
function isKeptBack({ evidence, topics }: Question, decision: Decision): boolean {
  const found = evidence.some(({ topic, urgent }) => urgent !== undefined && topics.includes(topic));
  if (!found) return false;
  if (decision.kind === 'answer') return decision.evidence.every(({ urgent }) => urgent === undefined);
  if (decision.kind === 'escalate') return decision.first?.urgent === undefined;
  return !('urgent' in decision);
}
