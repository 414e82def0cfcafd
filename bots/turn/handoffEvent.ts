import type { EscalationReason } from '../../core/conversation.ts';
import type { NewEvent } from '../../core/event.ts';
import type { Scene } from '../say/moment.ts';
import type { Request } from './handoverOf.ts';

/**
 * The standard `handoff.initiate` event (specs/o-handoff-protocol.md, section 6). Its value has no words of the customer:
 * events cannot be erased. The goal is the event's body, and joins the value only while botbuilder looks at it.
 */
export function handoffEvent(scene: Scene, request: Request, turnId: string): NewEvent {
  return {
    kind: 'handoff.initiate',
    actor: { kind: 'bot' },
    facts: { value: valueOf(scene, request, turnId) },
    body: { kind: 'words', text: request.handover.brief.goal },
  };
}

const priorities = ['low', 'normal', 'high', 'urgent'] as const;

/** The codes that other hubs know; `complaint` and `safe-path` are ours. */
function codeOf(reason: EscalationReason): string {
  if (reason === 'fault') return 'error';
  return reason === 'low-confidence' ? 'low_confidence' : reason;
}

function valueOf({ conversation }: Scene, { handover, fallback }: Request, turnId: string) {
  const { brief, reason } = handover;
  return {
    handoffId: handover.id,
    // Taking custody away from the bot raises the epoch by one.
    epoch: conversation.epoch + 1,
    ...(brief.topic === undefined ? {} : { skill: brief.topic }),
    language: brief.locale,
    priority: priorities[handover.priority],
    reason: { code: codeOf(reason), detail: brief.reason.detail, turnId },
    brief: {
      answersShown: brief.answersShown.map(({ articleId, hash, helped }) => ({
        entryId: articleId,
        hash,
        ...(helped === undefined ? {} : { helped }),
      })),
      promises: brief.promises.map((promise) => promise.text),
      identity: { level: brief.identity.level },
    },
    deadline: new Date(handover.deadline).toISOString(),
    fallback: fallback === 'wait' ? 'callback' : 'ticket',
  };
}
