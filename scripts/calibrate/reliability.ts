import type { Policy } from '../../core/policy.ts';
import { decisionOn } from './costOf.ts';
import type { Question } from './question.ts';

/** How far scores can be trusted: for each tenth what share is right when `outside` of all messages have no answer, and what was decided before and after. */
export function reliability(
  questions: readonly Question[],
  before: Policy,
  after: Policy,
  outside: number,
): readonly (readonly string[])[] {
  const weightOf = weights(questions, outside);
  return Array.from({ length: tenths }, (_, tenth) => {
    const some = questions.filter(({ evidence }) => tenthOf(evidence[0]?.score ?? 0) === tenth);
    const share = (of: (question: Question) => number): string => {
      const whole = some.reduce((sum, question) => sum + weightOf(question), 0);
      return (some.reduce((sum, question) => sum + of(question) * weightOf(question), 0) / whole).toFixed(2);
    };
    return [
      `${(tenth / tenths).toFixed(1)}-${((tenth + 1) / tenths).toFixed(1)}`,
      String(some.length),
      some.length === 0 ? '' : share(({ evidence }) => evidence[0]?.score ?? 0),
      some.length === 0 ? '' : share(({ evidence, topics }) => Number(topics.includes(evidence[0]?.topic ?? ''))),
      decided(some, before),
      decided(some, after),
    ];
  });
}

const tenths = 10;

/** Held-out topics are as many as held-out examples, customers with questions nobody can answer are not. */
function weights(questions: readonly Question[], outside: number): (question: Question) => number {
  const known = questions.filter(({ topics }) => topics.length > 0).length;
  const unknown = questions.length - known;
  return ({ topics }) => (topics.length > 0 ? (1 - outside) / known : outside / unknown);
}

function tenthOf(score: number): number {
  return Math.min(tenths - 1, Math.floor(score * tenths));
}

function decided(some: readonly Question[], policy: Policy): string {
  const kinds = some.map((question) => decisionOn(question, policy).kind);
  const count = (kind: string): number => kinds.filter((one) => one === kind).length;
  return `${count('answer')} / ${count('clarify')} / ${some.length - count('answer') - count('clarify')}`;
}
