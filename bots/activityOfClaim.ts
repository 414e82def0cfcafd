import type { Activity } from 'botbuilder';
import { wordsOf } from '../core/content.ts';
import type { Claim } from '../core/turn.ts';

/** A burst of customer messages as the one activity botbuilder sees; an event or conversation update when nothing was said. */
export function activityOfClaim(claim: Claim): Partial<Activity> {
  const { conversation, messages } = claim;
  const last = messages.at(-1);
  const text = messages
    .map((message) => wordsOf(message.content))
    .filter((words) => words !== '')
    .join('\n');
  const event = messages.map((message) => message.content).findLast((content) => content.kind === 'event');
  return {
    ...(text === '' && event !== undefined
      ? { type: 'event', name: event.name, value: event.value }
      : { type: 'message', text }),
    id: last?.eventId ?? conversation.id,
    timestamp: new Date(last?.sentAt ?? conversation.startedAt),
    channelId: conversation.address.channel,
    serviceUrl: 'urn:nightdesk',
    locale: conversation.locale,
    conversation: { id: conversation.id, isGroup: false, conversationType: 'personal', name: '' },
    from: { id: conversation.personId, name: conversation.identity.name ?? '', role: 'user' },
    recipient: { id: 'nightdesk', name: '', role: 'bot' },
  };
}
