import type { Evidence } from '../core/knowledge.ts';
import type { Policy } from '../core/policy.ts';
import { isSure } from '../dialogs/sure.ts';

/**
 * What is found when a message is about two things that are surely answered: both, marked to be given together, what must not
 * wait first. Where one part is unclear and nothing urgent, the answer to the other with the choices of that part. Null where the parts
 * agree, or where the whole speaks for neither.
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
  if (!isUrgent && topics.size === 1 && topics.has(best)) return answerAndChoices(whole, parts, policy);
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

/** One answer is sure; what the other part may mean is offered below it before anything else. Null when it may mean nothing. */
function answerAndChoices(
  [best, ...rest]: readonly Evidence[],
  parts: readonly (readonly Evidence[])[],
  policy: Policy,
): readonly Evidence[] | null {
  const others = parts
    .filter((found) => !found.some((one) => one.topic === best?.topic && isSure(one, policy)))
    .flatMap((found) => found.filter((one) => one.score >= policy.clarifyAt && one.topic !== best?.topic));
  if (best === undefined || others.length === 0) return null;
  const offered = new Map([...others.map(({ article }) => article), ...best.followUps].map((one) => [one.id, one]));
  return [{ ...best, followUps: [...offered.values()] }, ...rest];
}
