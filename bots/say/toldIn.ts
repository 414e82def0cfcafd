import type { Decision } from '../../core/decision.ts';
import type { Evidence } from '../../core/knowledge.ts';
import { isSameAsLast } from '../../dialogs/rule.ts';
import { isSure } from '../../dialogs/sure.ts';
import type { Scene } from './moment.ts';

/**
 * The articles whose answer the customer is told by a decision, not only their urgent line. Who asked for a person is not kept
 * from one by an answer, and nobody is told the same twice in a row.
 */
export function toldIn({ conversation, situation }: Scene, decision: Decision): readonly Evidence[] {
  if (decision.kind === 'answer') return decision.evidence;
  if (decision.kind !== 'escalate' || !decision.first || decision.reason === 'asked') return [];
  const isNews = isSure(decision.first, situation.policy) && !isSameAsLast(conversation, decision.first);
  return isNews ? [decision.first] : [];
}
