import type { Activity } from 'botbuilder';
import type { OutboundMessage } from '../core/channel.ts';

/** Our message inside an activity, and back; other handlers may send plain text, which becomes a message of ours. Null for anything that says nothing. */
export function messageOfActivity(activity: Partial<Activity>, locale: string): OutboundMessage | null {
  if (activity.type !== undefined && activity.type !== 'message') return null;
  const own: unknown = activity.channelData;
  if (isCarrier(own)) return { ...own.nightdesk, text: activity.text ?? own.nightdesk.text };
  if (activity.text === undefined || activity.text.trim() === '') return null;
  const choices = (activity.suggestedActions?.actions ?? [])
    .slice(0, 4)
    .map((action) => ({ id: String(action.value), label: action.title }));
  return { by: 'bot', text: activity.text, choices, locale };
}

interface Carrier {
  readonly nightdesk: OutboundMessage;
}

/** An activity that carries a message of ours through botbuilder. */
export function activityOfMessage(message: OutboundMessage): Partial<Activity> & { readonly channelData: Carrier } {
  return {
    type: 'message',
    text: message.text,
    textFormat: 'markdown',
    locale: message.locale,
    channelData: { nightdesk: message },
  };
}

function isCarrier(value: unknown): value is Carrier {
  return typeof value === 'object' && value !== null && 'nightdesk' in value;
}
