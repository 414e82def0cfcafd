import type { Decision } from '../core/decision.ts';
import type { Priority } from '../core/turn.ts';

/**
 * How soon a person should take it up: danger first, then money at risk. Being upset, or having been through much already,
 * lifts as high as money at risk and no higher, so that shouting does not beat the quiet.
 */
export function priorityOf(decision: Decision): Priority {
  if (decision.kind === 'safe-path') return 3;
  return isUrgent(decision) || isHard(decision) ? 2 : 1;
}

function isUrgent(decision: Decision): boolean {
  if (decision.kind === 'answer') return decision.evidence.some((one) => one.urgent !== undefined);
  return decision.kind === 'escalate' && decision.first?.urgent !== undefined;
}

function isHard(decision: Decision): boolean {
  if (decision.tone === 'warm') return true;
  return decision.kind === 'escalate' && (decision.reason === 'emotion' || decision.reason === 'effort');
}
