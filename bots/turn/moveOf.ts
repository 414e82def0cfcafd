import type { Conversation } from '../../core/conversation.ts';
import type { Decision } from '../../core/decision.ts';
import type { Turn } from '../../core/turn.ts';
import { staysOpen } from '../../dialogs/staysOpen.ts';

/** Who may speak after the turn, when that changes; `calls` is why a person is called. */
export function moveOf(conversation: Conversation, decision: Decision, calls: string | undefined): Turn['move'] {
  if (calls !== undefined) return { to: 'waiting', reason: calls };
  if (decision.kind === 'end')
    return staysOpen(conversation) || conversation.custody === 'closed'
      ? undefined
      : { to: 'closed', reason: 'ended-by-customer' };
  if (isCalledOff(decision) && conversation.custody === 'waiting' && !staysOpen(conversation))
    return { to: 'bot', reason: 'called-off' };
  return conversation.custody === 'closed' && decision.kind !== 'hold'
    ? { to: 'bot', reason: 'new-message' }
    : undefined;
}

function isCalledOff(decision: Decision): boolean {
  return decision.kind === 'journey' && decision.step.step === 'cancel';
}
