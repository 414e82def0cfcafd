import type { Conversation } from '../core/conversation.ts';

/** Whether a person has to take this up whatever the customer does in the chat: a complaint, a danger, a promised text message. */
export function staysOpen({ custody, handover }: Conversation): boolean {
  if (custody !== 'waiting' || !handover) return false;
  const { reason, via, callbackAt } = handover;
  return reason === 'complaint' || reason === 'safe-path' || (via === 'sms' && callbackAt !== undefined);
}
