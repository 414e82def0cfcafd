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

/**
 * The evidence whose urgent line is worth saying, sure or not: where the articles that carry the same line are together likelier
 * than halfway between a guess and an answer. Which of them it is matters little when all say "freeze the card now". Where
 * silence hurts most, on a risky topic that is the best guess, being asked about is enough.
 */
export function worthSaying(evidence: readonly Evidence[], policy: Policy): Evidence | null {
  const [best] = evidence;
  const isRisky = best?.urgent !== undefined && policy.riskyTopics.includes(best.topic);
  if (isRisky && best.score >= policy.clarifyAt) return best;
  const likely = (line: string | undefined) =>
    evidence.filter((one) => one.urgent === line).reduce((sum, one) => sum + one.score, 0);
  const enough = (policy.clarifyAt + policy.answerAt) / 2;
  return evidence.find((one) => one.urgent !== undefined && likely(one.urgent) >= enough) ?? null;
}
