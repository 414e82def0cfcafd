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

/** A person is called, or the one who was called is needed for more than that. */
export interface Request {
  readonly handover: NewHandover;
  /** What happens when nobody comes in time. */
  readonly fallback: Fallback;
  /** False when the customer waits already: the open hand-over is made weightier, nobody is queued twice. */
  readonly isNew: boolean;
}

/** The request for a person that a decision makes, with its deadline and brief; null when it makes none. */
export function handoverOf(scene: Scene, decision: Decision): Request | null {
  const { custody, handover: open } = scene.conversation;
  const wish = wishIn(scene, decision);
  if (!wish || (custody === 'waiting' && !open)) return null;
  const { reason, fallback } = wish;
  const isNew = custody !== 'waiting';
  // What was promised before stands, unless somebody may be in danger now.
  const kept = !isNew && decision.kind !== 'safe-path' ? open : undefined;
  const callbackAt = kept ? kept.callbackAt : wish.callbackAt;
  const deadline = kept?.deadline ?? deadlineOf(scene.situation, wish);
  return {
    handover: {
      id: isNew ? scene.fresh.handoverId : (open?.id ?? scene.fresh.handoverId),
      reason,
      deadline,
      priority: priorityOf(decision),
      brief: briefOf(scene, decision, reason, [promise(scene, { fallback, callbackAt }, deadline)]),
      via: kept?.via ?? 'chat',
      ...(callbackAt === undefined ? {} : { callbackAt }),
    },
    fallback,
    isNew,
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
      return decision.about === 'complaint' ? { reason: 'complaint', fallback: fallbackFor(situation) } : null;
    case 'clarify':
    case 'not-understood':
    case 'journey':
    case 'consent':
    case 'end':
    case 'hold':
      return null;
  }
}

function promise(
  { library }: Scene,
  asked: Pick<Wish, 'fallback' | 'callbackAt'>,
  deadline: Instant,
): Brief['promises'][number] {
  const speak = speaker(library, { locale: library.policy.defaultLocale, variant: 'web' });
  if (asked.callbackAt !== undefined) return { text: speak('brief.promise-callback'), due: asked.callbackAt };
  return { text: speak(asked.fallback === 'wait' ? 'brief.promise-wait' : 'brief.promise-case'), due: deadline };
}
