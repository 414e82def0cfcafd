import type { Evidence } from '../core/knowledge.ts';
import type { Policy } from '../core/policy.ts';
import { worthSaying } from '../dialogs/sure.ts';

/** What the whole finds, in which what one clause alone makes urgent counts as much as it does there: no other clause may hide it. */
export function urgentAlone(
  whole: readonly Evidence[],
  clauses: readonly (readonly Evidence[])[],
  policy: Policy,
): readonly Evidence[] {
  if (worthSaying(whole, policy) !== null) return whole;
  const urgent = clauses.flatMap((found) => worthSaying(found, policy) ?? []);
  const raised = urgent.filter(
    (one) => !whole.some(({ article, score }) => article.id === one.article.id && score >= one.score),
  );
  const kept = whole.filter(({ article }) => !raised.some((one) => one.article.id === article.id));
  return [...kept, ...raised].toSorted((a, b) => b.score - a.score);
}
