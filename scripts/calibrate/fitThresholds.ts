import type { Policy } from '../../core/policy.ts';
import { decisionOn, wrongTopicOf } from './costOf.ts';
import type { Costs } from './costs.ts';
import { expectedCost } from './expectedCost.ts';
import type { Question } from './question.ts';

/**
 * The policy with the three thresholds that cost least on these questions. That of risky topics is never lowered, and is raised
 * until no question is answered wrongly with one of them.
 */
export function fitThresholds(questions: readonly Question[], policy: Policy, costs: Costs): Policy {
  let best: Policy = { ...policy, riskyAnswerAt: safeAt(questions, policy) };
  for (let round = 0; round < rounds; round += 1) {
    best = cheapest(
      questions,
      steps(0.2, best.riskyAnswerAt)
        .filter((at) => at >= best.clarifyAt)
        .map((answerAt) => ({ ...best, answerAt })),
      best,
      costs,
    );
    best = cheapest(
      questions,
      steps(0.05, best.answerAt).map((clarifyAt) => ({ ...best, clarifyAt })),
      best,
      costs,
    );
  }
  return best;
}

const rounds = 3;

/** Above every score at which a risky topic would have been the wrong answer. */
function safeAt(questions: readonly Question[], policy: Policy): number {
  for (const at of [policy.riskyAnswerAt, ...steps(policy.riskyAnswerAt, 1)]) {
    const tried = { ...policy, riskyAnswerAt: at };
    const isWrong = questions.some((question) => {
      const wrong = wrongTopicOf(question, decisionOn(question, tried));
      return wrong !== null && policy.riskyTopics.includes(wrong);
    });
    if (!isWrong) return at;
  }
  return 1;
}

/** The first of the cheapest; what holds already stays when nothing is cheaper. */
function cheapest(questions: readonly Question[], tried: readonly Policy[], now: Policy, costs: Costs): Policy {
  let [best, least] = [now, expectedCost(questions, now, costs)];
  for (const policy of tried) {
    const cost = expectedCost(questions, policy, costs);
    if (cost < least - 1e-9) [best, least] = [policy, cost];
  }
  return best;
}

function steps(from: number, to: number): readonly number[] {
  const [first, last] = [Math.ceil(from * 100), Math.floor(to * 100)];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => (first + at) / 100);
}
