import type { Decision } from '../core/decision.ts';
import type { Understanding } from '../core/understanding.ts';

/** What each trouble costs a customer, in effort points; `effortAt` of policy.yaml counts in the same points. */
export const effortWeights = {
  /** Had to say the same thing in other words. */
  rephrase: 1,
  /** Had to say the very same thing again. */
  repeat: 2,
  /** Was not understood, or got an answer that did not help. */
  deadEnd: 2,
  /** Was asked back. */
  clarification: 1,
  /** Was handed to somebody else. */
  transfer: 2,
  /** Wrote again while nobody had come yet. */
  wait: 1,
} as const;

/** Points that this message alone shows, known before anything is decided. */
export function effortHeard(understood: Understanding): number {
  if (understood.signals.includes('repeat')) return effortWeights.repeat;
  return understood.signals.includes('rephrase') ? effortWeights.rephrase : 0;
}

/** The ledger after the turn: what it was, what this message showed and what our reply costs. A solved need starts anew. */
export function effortAfter(before: number, understood: Understanding, decision: Decision): number {
  if (settles(decision)) return 0;
  // The person who takes over starts with a clean slate; being passed on is what remains.
  if (decision.kind === 'escalate') return effortWeights.transfer;
  return before + effortHeard(understood) + costOf(decision);
}

function settles(decision: Decision): boolean {
  return (
    decision.kind === 'end' ||
    (decision.kind === 'smalltalk' && (decision.about === 'helped' || decision.about === 'goodbye'))
  );
}

function costOf(decision: Decision): number {
  if (decision.kind === 'clarify') return effortWeights.clarification;
  if (decision.kind === 'not-understood') return effortWeights.deadEnd;
  if (decision.kind !== 'smalltalk') return 0;
  if (decision.about === 'waiting') return effortWeights.wait;
  return deadEnds.has(decision.about) ? effortWeights.deadEnd : 0;
}

const deadEnds: ReadonlySet<string> = new Set(['not-helped', 'same-answer', 'other-language']);
