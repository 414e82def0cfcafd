import type { Decision } from '../../core/decision.ts';
import type { Situation } from '../../core/policy.ts';
import type { CustomerMessage, Turn } from '../../core/turn.ts';
import { helpedIn } from '../../dialogs/rules/feedback.ts';
import type { Scene } from '../say/moment.ts';
import { wordsFor } from '../say/wordsFor.ts';
import { deadlineOf } from './deadlineOf.ts';
import { eventsOf } from './eventsOf.ts';
import { handoffEvent } from './handoffEvent.ts';
import { handoverOf } from './handoverOf.ts';
import { memoryAfter } from './memoryAfter.ts';
import { moveOf } from './moveOf.ts';
import { needEvents } from './needEvents.ts';

/** All that a decision changes: words, memory, record, custody, case, hand-over. */
export function turnOf(scene: Scene, decision: Decision, messages: readonly CustomerMessage[]): Turn {
  const { conversation, locale } = scene;
  const turnId = messages.at(-1)?.eventId ?? conversation.id;
  const say = wordsFor(scene, decision);
  const helped = helpedIn(conversation.memory, scene.understood, { contents: scene.contents });
  const request = handoverOf(scene, decision);
  const move = moveOf(conversation, decision, request?.isNew === true ? request.handover.reason : undefined);
  const callback = callbackOf(scene.situation, decision);
  return {
    memory: memoryAfter(scene, decision, say, helped),
    locale: decision.kind === 'hold' ? conversation.locale : locale,
    say,
    record: [
      ...eventsOf(scene, decision, helped),
      ...needEvents(scene, request, callback),
      ...(request?.isNew === true ? [handoffEvent(scene, request, turnId)] : []),
    ],
    ...(move ? { move } : {}),
    ...(request ? { handover: request.handover, ...caseFor(scene, request.handover.brief.topic) } : {}),
    ...(callback ? { callback } : {}),
    ...consentOf(decision, turnId),
  };
}

/** Whoever waits for a person has a case, the open one or a new one. */
function caseFor({ conversation, fresh }: Scene, topic: string | undefined): Pick<Turn, 'openCase'> {
  if (conversation.case?.state === 'open') return {};
  return { openCase: { id: fresh.caseId, reference: fresh.reference, ...(topic === undefined ? {} : { topic }) } };
}

function consentOf(decision: Decision, turnId: string): Pick<Turn, 'consent'> {
  const proof = `message ${turnId}`;
  if (decision.kind === 'consent') return { consent: { granted: decision.granted, proof } };
  return decision.kind === 'hold' && decision.optsOut === true ? { consent: { granted: false, proof } } : {};
}

function callbackOf(situation: Situation, decision: Decision): Turn['callback'] {
  if (decision.kind !== 'journey' || decision.step.step !== 'confirm') return undefined;
  const { at, via } = decision.step;
  return { at, deadline: deadlineOf(situation, { fallback: 'callback', callbackAt: at }), via };
}
