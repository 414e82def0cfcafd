import type { NewEvent } from '../../core/event.ts';
import type { Turn } from '../../core/turn.ts';
import { referenceIn, type Scene } from '../say/moment.ts';
import type { Request } from './handoverOf.ts';

/** What changed about the need: a case was opened, a complaint was logged, a call-back was agreed. */
export function needEvents(scene: Scene, request: Request | null, callback: Turn['callback']): readonly NewEvent[] {
  return [...caseEvent(scene, request), ...callbackEvent(request, callback)];
}

function caseEvent(scene: Scene, request: Request | null): readonly NewEvent[] {
  if (!request) return [];
  const isOpen = scene.conversation.case?.state === 'open';
  const isComplaint = request.handover.reason === 'complaint';
  if (isOpen && !isComplaint) return [];
  const facts = {
    reference: referenceIn(scene),
    state: 'open',
    // The clock of a complaint runs from here; only a person ends it.
    ...(isComplaint ? { complaint: true, due: request.handover.deadline } : {}),
  };
  return [{ kind: 'case', actor: { kind: 'bot' }, facts }];
}

function callbackEvent(request: Request | null, callback: Turn['callback']): readonly NewEvent[] {
  if (callback) return [{ kind: 'callback', actor: { kind: 'customer' }, facts: { ...callback } }];
  if (request?.isNew !== true || request.handover.callbackAt === undefined) return [];
  const { callbackAt: at, deadline, via } = request.handover;
  return [{ kind: 'callback', actor: { kind: 'customer' }, facts: { at, deadline, via } }];
}
