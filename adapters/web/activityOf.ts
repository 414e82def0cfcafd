import type { Content } from '../../core/content.ts';
import type { StoredEvent } from '../../core/event.ts';
import { wordsOf } from '../../core/content.ts';
import type { MessageActivity } from './render.ts';
import type { OutboundMessage } from '../../core/channel.ts';
import type { Wire } from './wire.ts';

/** An activity of a conversation as clients read it. */
export type Activity = Readonly<Record<string, unknown>>;

export interface Reading {
  readonly conversationId: string;
  readonly user: string;
  readonly company: string;
  /** The customer proved who they are; who did not may not read on where somebody did. */
  readonly isProved: boolean;
  render(message: OutboundMessage): MessageActivity;
}

/** What a customer may see of an event: what was said, and who has the conversation. Null for everything that is ours alone, and for what was erased. */
export function activityOf(event: StoredEvent, reading: Reading): Activity | null {
  const common = {
    id: event.id,
    timestamp: new Date(event.at).toISOString(),
    channelId: 'webchat',
    conversation: { id: reading.conversationId },
  };
  if (event.kind === 'custody') {
    const custody = event.facts?.['to'];
    const name = custody === 'agent' ? event.actor.name : undefined;
    return {
      ...common,
      type: 'event',
      name: 'nightdesk.custody',
      value: { custody },
      from: { id: 'nightdesk', name: reading.company, role: 'bot' },
      channelData: { nightdesk: { by: 'system', custody, ...(name === undefined ? {} : { name }) } },
    };
  }
  if (event.kind !== 'message') return null;
  if (event.body?.kind === 'outbound') return { ...common, ...reading.render(event.body.message) };
  if (event.body?.kind === 'inbound') return { ...common, ...echo(event.body.content, event.body.wire, reading.user) };
  return null;
}

/** The customer's own message, with everything their client needs to know it again. */
function echo(content: Content, wire: unknown, user: string): Activity {
  const kept = isWire(wire) ? wire : undefined;
  const isEvent = content.kind === 'event' && kept?.type !== 'message';
  return {
    type: isEvent ? 'event' : 'message',
    from: { id: user, role: 'user' },
    ...(isEvent ? { name: content.name, value: content.value } : {}),
    // Stock clients would read a customer's words as Markdown with HTML, and fetch its pictures, unless they are told not to.
    ...(!isEvent && content.kind !== 'event' ? { text: wordsOf(content), textFormat: 'plain' } : {}),
    ...(kept?.value === undefined ? {} : { value: kept.value }),
    ...(kept?.channelData === undefined ? {} : { channelData: withoutPlace(kept.channelData) }),
  };
}

/** Stock Web Chat sends a message again with the place it had on the screen, and would set it there whenever it really came: times tell the order. */
function withoutPlace(channelData: Readonly<Record<string, unknown>>): Activity {
  return Object.fromEntries(Object.entries(channelData).filter(([name]) => name !== 'webchat:sequence-id'));
}

/** Written by our own normalise, read back from the store. */
export function isWire(value: unknown): value is Wire {
  return typeof value === 'object' && value !== null && 'type' in value;
}
