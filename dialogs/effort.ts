import type { Decision } from '../core/decision.ts';
import type { EffortWeights, Policy } from '../core/policy.ts';
import type { Understanding } from '../core/understanding.ts';

/** What each trouble costs a customer where policy.yaml does not say otherwise; `effortAt` counts in the same points. */
const usual: EffortWeights = { rephrase: 1, repeat: 2, deadEnd: 2, clarification: 1, transfer: 2, wait: 1 };

/** Points that this message alone shows, known before anything is decided. */
export function effortHeard(understood: Understanding, policy: Policy): number {
  const { repeat, rephrase } = weightsOf(policy);
  if (understood.signals.includes('repeat')) return repeat;
  return understood.signals.includes('rephrase') ? rephrase : 0;
}

/** Points that a decision would cost the customer: a question back, a dead end, waiting on. */
export function effortOf(decision: Decision, policy: Policy): number {
  const { clarification, deadEnd, wait } = weightsOf(policy);
  if (decision.kind === 'clarify') return clarification;
  if (decision.kind === 'not-understood') return deadEnd;
  if (decision.kind !== 'smalltalk') return 0;
  if (decision.about === 'waiting') return wait;
  return deadEnds.has(decision.about) ? deadEnd : 0;
}

/** The ledger after the turn: what it was, what this message showed and what our reply costs. A solved need starts anew. */
export function effortAfter(before: number, understood: Understanding, decision: Decision, policy: Policy): number {
  if (settles(decision)) return 0;
  // The person who takes over starts with a clean slate; being passed on is what remains.
  if (decision.kind === 'escalate') return weightsOf(policy).transfer;
  return before + effortHeard(understood, policy) + effortOf(decision, policy);
}

function weightsOf(policy: Policy): EffortWeights {
  return policy.effort ? { ...usual, ...policy.effort } : usual;
}

function settles(decision: Decision): boolean {
  return (
    decision.kind === 'end' ||
    (decision.kind === 'smalltalk' && (decision.about === 'helped' || decision.about === 'goodbye'))
  );
}

const deadEnds: ReadonlySet<string> = new Set(['not-helped', 'same-answer', 'other-language']);
