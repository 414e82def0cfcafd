import type { Brief } from '../../core/brief.ts';
import type { EscalationReason } from '../../core/conversation.ts';
import type { Decision, Fallback } from '../../core/decision.ts';
import type { Instant } from '../../core/time.ts';
import type { NewHandover } from '../../core/turn.ts';
import { priorityOf } from '../../dialogs/priority.ts';
import { fallbackFor } from '../../dialogs/rule.ts';
import type { Scene } from '../say/moment.ts';
import { speaker } from '../say/speak.ts';
import { briefOf } from './briefOf.ts';
import { deadlineOf } from './deadlineOf.ts';

/** A person is called. */
export interface Request {
  readonly handover: NewHandover;
  /** What happens when nobody comes in time. */
  readonly fallback: Fallback;
}

/** The request for a person that a decision makes, with its deadline and brief; null when it makes none. Nobody who waits already is queued a second time. */
export function handoverOf(scene: Scene, decision: Decision): Request | null {
  const asked = wishIn(scene, decision);
  if (!asked || scene.conversation.custody === 'waiting') return null;
  const { reason, fallback, callbackAt } = asked;
  const deadline = deadlineOf(scene.situation, asked);
  return {
    handover: {
      id: scene.fresh.handoverId,
      reason,
      deadline,
      priority: priorityOf(decision),
      brief: briefOf(scene, decision, reason, [promise(scene, asked, deadline)]),
      via: 'chat',
      ...(callbackAt === undefined ? {} : { callbackAt }),
    },
    fallback,
  };
}

interface Wish {
  readonly reason: EscalationReason;
  readonly fallback: Fallback;
  readonly callbackAt?: Instant | undefined;
}

function wishIn({ situation }: Scene, decision: Decision): Wish | null {
  switch (decision.kind) {
    case 'escalate':
      return decision;
    case 'answer':
      return decision.thenEscalate === undefined
        ? null
        : { reason: decision.thenEscalate, fallback: fallbackFor(situation) };
    case 'safe-path':
      return { reason: 'safe-path', fallback: fallbackFor(situation) };
    case 'smalltalk':
    case 'clarify':
    case 'not-understood':
    case 'journey':
    case 'consent':
    case 'end':
    case 'hold':
      return null;
  }
}

function promise({ library }: Scene, asked: Wish, deadline: Instant): Brief['promises'][number] {
  const speak = speaker(library, { locale: library.policy.defaultLocale, variant: 'web' });
  if (asked.callbackAt !== undefined) return { text: speak('brief.promise-callback'), due: asked.callbackAt };
  return { text: speak(asked.fallback === 'wait' ? 'brief.promise-wait' : 'brief.promise-case'), due: deadline };
}
