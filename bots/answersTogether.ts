import type { Evidence } from '../core/knowledge.ts';
import type { Policy } from '../core/policy.ts';
import { isSure } from '../dialogs/sure.ts';

/**
 * What is found when a message is about two things that are surely answered: both, marked to be given together, what must not
 * wait first. Null where the parts agree, where one is unsure and nothing urgent, or where the whole speaks for neither.
 */
export function answersTogether(
  whole: readonly Evidence[],
  parts: readonly (readonly Evidence[])[],
  policy: Policy,
): readonly Evidence[] | null {
  const sure = parts.flatMap(([best]) => (best && isSure(best, policy) ? [best] : []));
  const topics = new Map(sure.map((one) => [one.topic, one]));
  const best = whole[0]?.topic ?? '';
  const isUrgent = sure.some(({ urgent }) => urgent !== undefined);
  // What must not wait is said however unsure the rest is.
  if (!isUrgent && (sure.length < parts.length || !topics.has(best))) return null;
  if (topics.size === 1 && isUrgent && whole[0] && isSure(whole[0], policy)) topics.set(best, whole[0]);
  if (topics.size !== 2) return null;
  const both = [...topics.values()].sort((a, b) => Number(b.urgent !== undefined) - Number(a.urgent !== undefined));
  return [
    ...both.map((one) => ({ ...one, together: true })),
    ...whole.filter((one) => !both.some(({ article }) => article.id === one.article.id)),
  ];
}
