import type { Evidence } from '../core/knowledge.ts';
import type { Policy } from '../core/policy.ts';

/** The score that evidence of a topic needs before it is given as the answer. */
export function answerAtFor(topic: string, policy: Policy): number {
  return policy.riskyTopics.includes(topic) ? Math.max(policy.answerAt, policy.riskyAnswerAt) : policy.answerAt;
}

/** Whether evidence may be given as the answer. */
export function isSure(evidence: Evidence, policy: Policy): boolean {
  return evidence.score >= answerAtFor(evidence.topic, policy);
}

/** Whether an urgent article is likely enough that its urgent line is worth saying: halfway between a guess and an answer. */
export function isWorthSaying(evidence: Evidence, policy: Policy): boolean {
  return evidence.urgent !== undefined && evidence.score >= (policy.clarifyAt + policy.answerAt) / 2;
}
