import type { Decision } from '../../core/decision.ts';
import type { NewEvent } from '../../core/event.ts';
import type { Understanding } from '../../core/understanding.ts';
import type { Scene } from '../say/moment.ts';
import { toldIn } from '../say/toldIn.ts';
import { topicOf } from './topicOf.ts';

/** What a turn leaves on record beside its messages: whether an answer helped, and what was decided and why. */
export function eventsOf(scene: Scene, decision: Decision, helped: boolean | null): readonly NewEvent[] {
  return [...helpedEvent(scene, helped), decisionEvent(scene, decision)];
}

function helpedEvent({ conversation }: Scene, helped: boolean | null): readonly NewEvent[] {
  if (helped === null) return [];
  const about = conversation.memory.answered.at(-1);
  return [
    {
      kind: 'helped',
      actor: { kind: 'customer' },
      facts: { helped, ...(about ? { article: about.articleId, hash: about.hash } : {}) },
    },
  ];
}

function decisionEvent(scene: Scene, decision: Decision): NewEvent {
  const { understood, situation } = scene;
  const topic = topicOf(decision, understood, situation.policy);
  const reason = reasonOf(decision);
  const told = toldIn(scene, decision);
  return {
    kind: 'decision',
    actor: { kind: 'bot' },
    facts: {
      kind: decision.kind,
      ...(reason === undefined ? {} : { reason }),
      ...(topic === undefined ? {} : { topic }),
      tone: decision.tone,
      because: decision.reasons.map(({ rule, detail }) => ({ rule, detail })),
      ...(told.length === 0 ? {} : { articles: told.map(({ article }) => ({ id: article.id, hash: article.hash })) }),
      ...dissatisfaction(understood, decision),
    },
  };
}

function reasonOf(decision: Decision): string | undefined {
  switch (decision.kind) {
    case 'escalate':
      return decision.reason;
    case 'answer':
      return decision.thenEscalate;
    case 'smalltalk':
      return decision.about;
    case 'journey':
      return decision.step.step;
    case 'safe-path':
      return decision.path;
    case 'consent':
      return decision.granted ? 'opt-in' : 'opt-out';
    case 'clarify':
    case 'not-understood':
    case 'end':
    case 'hold':
      return undefined;
  }
}

/** Of a moment of danger nothing is measured. */
function dissatisfaction({ mood }: Understanding, decision: Decision): { readonly dissatisfied?: number } {
  return decision.kind === 'safe-path' ? {} : { dissatisfied: Math.round(mood.dissatisfied * 100) / 100 };
}
