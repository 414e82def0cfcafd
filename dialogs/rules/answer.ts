import { answerAtFor } from '../sure.ts';
import type { Rule } from '../rule.ts';
import { because, bringIn, isSameAsLast, shown } from '../rule.ts';

/** The same answer twice in a row helps nobody: admit it and offer a person; the second time, bring one in. */
export const sameAnswer: Rule = (facts) => {
  if (!facts.sure || !isSameAsLast(facts, facts.sure)) return null;
  const times = facts.memory.misunderstood + 1;
  if (times >= facts.policy.deadEnds && !facts.waiting)
    return bringIn(facts, 'same-answer', `dead end ${times} of ${facts.policy.deadEnds}`, 'low-confidence', null);
  return because(facts, 'same-answer', `article ${facts.sure.article.id} was the last answer`, {
    kind: 'smalltalk',
    about: 'same-answer',
  });
};

/** Sure enough: answer. Topics where a wrong answer hurts need more; some articles bring in a person afterwards. */
export const answer: Rule = (facts) => {
  const { sure, policy, waiting } = facts;
  if (!sure) return null;
  return because(
    facts,
    'answer',
    `evidence ${shown(sure.score)} >= ${answerAtFor(sure.topic, policy)}, article ${sure.article.id}`,
    {
      kind: 'answer',
      evidence: [sure],
      offersPerson: !waiting && (sure.escalate === 'offer' || facts.tone === 'warm'),
      ...(sure.escalate === 'always' && !waiting ? { thenEscalate: 'policy' } : {}),
    },
  );
};
