import type { Content } from './content.ts';
import type { ConversationId, EventId } from './ids.ts';
import type { OutboundMessage } from './channel.ts';
import type { Instant } from './time.ts';

export interface Actor {
  readonly kind: 'customer' | 'bot' | 'agent' | 'system';
  /** Agent id, for `agent`. */
  readonly id?: string;
  readonly name?: string;
}

/** What happened; facts without the customer's words (those are in the body, which can be erased). */
export type EventKind =
  | 'message'
  | 'note'
  | 'custody'
  | 'decision'
  | 'handoff.initiate'
  | 'handoff.status'
  | 'callback'
  | 'helped'
  | 'edit'
  | 'consent'
  | 'case'
  | 'delivery'
  | 'fault';

/** The erasable words of an event. */
export type EventBody =
  | { readonly kind: 'inbound'; readonly content: Content; readonly wire?: unknown }
  | { readonly kind: 'outbound'; readonly message: OutboundMessage }
  | { readonly kind: 'words'; readonly text: string };

/** An event about to be written. `facts` is small JSON without words of the customer. */
export interface NewEvent {
  readonly kind: EventKind;
  readonly actor: Actor;
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly body?: EventBody;
}

/** An event of a conversation; `seq` starts at 1 and has no gaps, `at` never goes back within a conversation. */
export interface StoredEvent extends NewEvent {
  readonly id: EventId;
  readonly conversationId: ConversationId;
  readonly seq: number;
  readonly at: Instant;
}
