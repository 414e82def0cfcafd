import type { Policy } from '../../core/policy.ts';
import { costOf } from './costOf.ts';
import type { Costs } from './costs.ts';
import type { Question } from './question.ts';

/** What a message costs on average, when `outside` of all messages are such that nothing we know answers them. */
export function expectedCost(questions: readonly Question[], policy: Policy, costs: Costs): number {
  const known = questions.filter(({ topics }) => topics.length > 0);
  const unknown = questions.filter(({ topics }) => topics.length === 0);
  const share = known.length === 0 ? 1 : unknown.length === 0 ? 0 : costs.outside;
  return mean(known, policy, costs) * (1 - share) + mean(unknown, policy, costs) * share;
}

function mean(questions: readonly Question[], policy: Policy, costs: Costs): number {
  const sum = questions.reduce((total, question) => total + costOf(question, policy, costs), 0);
  return questions.length === 0 ? 0 : sum / questions.length;
}
