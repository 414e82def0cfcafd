import type { Evidence } from '../../core/knowledge.ts';
import { deadEnds } from '../deadEnds.ts';
import type { Facts } from '../facts.ts';
import type { Rule } from '../rule.ts';
import { because, bringIn, isSameAsLast, keptForPerson, shown } from '../rule.ts';
import { answerAtFor } from '../sure.ts';

/** The same answer twice in a row helps nobody: admit it and offer a person; the second time, bring one in. */
export const sameAnswer: Rule = (facts) => {
  if (!facts.sure || !isSameAsLast(facts, facts.sure)) return null;
  const detail = `article ${facts.sure.article.id} was the last answer`;
  if (facts.waiting) return keptForPerson(facts, 'same-answer', detail);
  const times = deadEnds(facts.memory) + 1;
  if (times >= facts.policy.deadEnds)
    return bringIn(
      facts,
      'same-answer',
      `${detail}, dead end ${times} of ${facts.policy.deadEnds}`,
      'low-confidence',
      facts.urgent,
    );
  return because(facts, 'same-answer', detail, {
    kind: 'smalltalk',
    about: 'same-answer',
  });
};

/** Sure enough: answer. Topics where a wrong answer hurts need more; some articles bring in a person afterwards. */
export const answer: Rule = (facts) => {
  const { sure, policy, waiting } = facts;
  if (!sure) return null;
  const evidence = [sure, ...besides(facts, sure)];
  const needsPerson = evidence.some((one) => one.escalate === 'always');
  const suggestsPerson = evidence.some((one) => one.escalate === 'offer') || facts.tone === 'warm';
  return because(
    facts,
    'answer',
    `evidence ${shown(sure.score)} >= ${answerAtFor(sure.topic, policy)}, article ${sure.article.id}`,
    {
      kind: 'answer',
      evidence,
      offersPerson: !waiting && suggestsPerson,
      ...(needsPerson && !waiting ? { thenEscalate: 'policy' } : {}),
    },
  );
};

/** The other answer to a message about two things, unless it was just given. */
function besides(facts: Facts, sure: Evidence): readonly Evidence[] {
  if (sure.together !== true) return [];
  return facts.evidence.filter((one) => one.together === true && one.topic !== sure.topic && !isSameAsLast(facts, one));
}
