import type { Address } from './address.ts';
import type { Conversation } from './conversation.ts';
import type { StoredEvent } from './event.ts';
import type { ConversationId } from './ids.ts';

/** What a pull channel reads for its clients. */
export interface ThreadReader {
  conversationAt(address: Address): Promise<Conversation | null>;
  conversation(id: ConversationId): Promise<Conversation | null>;
  /** The newest conversation on this channel of a person who is verified as this customer, so that it goes on from another device. */
  latestOf(channel: string, customerId: string): Promise<Conversation | null>;
  /** Events with `seq > afterSeq`, oldest first, at most `limit`. */
  events(id: ConversationId, afterSeq: number, limit: number): Promise<readonly StoredEvent[]>;
  /** The newest events, oldest of them first, at most `limit`. */
  latest(id: ConversationId, limit: number): Promise<readonly StoredEvent[]>;
}

/** News that something was committed; may come from another process. Carries no words. */
export type Wake =
  | { readonly topic: 'turn' }
  | { readonly topic: 'delivery' }
  | { readonly topic: 'conversation'; readonly id: ConversationId }
  | { readonly topic: 'queue' }
  | { readonly topic: 'people' }
  | { readonly topic: 'knowledge' }
  | {
      readonly topic: 'typing';
      readonly id: ConversationId;
      readonly by: 'customer' | 'bot' | 'agent';
      readonly name?: string;
    }
  | { readonly topic: 'viewing'; readonly id: ConversationId; readonly agentId: string; readonly name: string }
  /** Somebody has waited past the promised time; said once, by the process that told the customer. */
  | { readonly topic: 'overdue'; readonly id: ConversationId };

/** Wake-ups in process (SQLite) or over LISTEN/NOTIFY (PostgreSQL); a missed one may delay, never lose. */
export interface Wakeups {
  notify(wake: Wake): void;
  /** Returns how to stop listening. */
  listen(listener: (wake: Wake) => void): () => void;
}
