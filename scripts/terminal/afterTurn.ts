import type { Conversation, OpenHandover } from '../../core/conversation.ts';
import type { Instant } from '../../core/time.ts';
import type { Turn } from '../../core/turn.ts';

/** The conversation as it is after a turn was committed; what the store does, without one. */
export function afterTurn(conversation: Conversation, turn: Turn, now: Instant): Conversation {
  const { case: openCase, handover: before, ...rest } = conversation;
  const custody = turn.move?.to ?? conversation.custody;
  const need = turn.openCase ? { ...turn.openCase, state: 'open' as const, openedAt: now } : openCase;
  const handover = custody === 'waiting' ? handoverAfter(before, turn, now) : undefined;
  return {
    ...rest,
    custody,
    epoch: conversation.epoch + (turn.move ? 1 : 0),
    version: conversation.version + 1,
    locale: turn.locale,
    memory: turn.memory,
    ...(need ? { case: need } : {}),
    ...(handover ? { handover } : {}),
  };
}

function handoverAfter(before: OpenHandover | undefined, turn: Turn, now: Instant): OpenHandover | undefined {
  if (turn.handover) {
    const { id, reason, deadline, via, callbackAt } = turn.handover;
    return { id, reason, requestedAt: now, deadline, via, ...(callbackAt === undefined ? {} : { callbackAt }) };
  }
  if (!before || !turn.callback) return before;
  const { at, deadline, via } = turn.callback;
  return { ...before, callbackAt: at, deadline, via };
}
