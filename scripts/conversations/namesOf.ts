import type { Decision } from '../../core/decision.ts';

/** What a decision is called in a conversation test: its kind, and what it is about where that has a name. */
export function namesOf(decision: Decision): readonly string[] {
  switch (decision.kind) {
    case 'smalltalk':
      return ['smalltalk', decision.about];
    case 'journey':
      return ['journey', decision.step.step];
    case 'safe-path':
      return ['safe-path', decision.path];
    case 'consent':
      return ['consent', decision.granted ? 'opt-in' : 'opt-out'];
    case 'answer':
    case 'clarify':
    case 'not-understood':
    case 'escalate':
    case 'end':
      return [decision.kind];
    case 'hold':
      return decision.optsOut === true ? ['hold', 'opt-out'] : ['hold'];
  }
}
