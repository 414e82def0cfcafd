import type { Decision } from '../../core/decision.ts';
import type { Evidence } from '../../core/knowledge.ts';
import type { Policy } from '../../core/policy.ts';
import { isSure } from '../../dialogs/sure.ts';

/** The articles whose answer the customer is told by a decision, not only their urgent line. Who asked for a person is not kept from one by an answer. */
export function toldIn(decision: Decision, policy: Policy): readonly Evidence[] {
  if (decision.kind === 'answer') return decision.evidence;
  if (decision.kind !== 'escalate' || !decision.first || decision.reason === 'asked') return [];
  return isSure(decision.first, policy) ? [decision.first] : [];
}
