import type { Address } from './address.ts';
import type { OutboundMessage } from './channel.ts';
import type { ConversationId } from './ids.ts';
import type { Instant } from './time.ts';

/** A message that has to leave by a push channel. */
export interface OutboxItem {
  readonly id: string;
  /** `conversation:version:n`; also the idempotency key given to providers that take one. */
  readonly key: string;
  readonly conversationId: ConversationId;
  readonly address: Address;
  readonly message: OutboundMessage;
  readonly attempts: number;
  readonly createdAt: Instant;
  readonly fence: number;
  /** Parts that already left: index → provider id. */
  readonly sentParts: Readonly<Record<number, string>>;
}

/** What a provider sees as one sender: an account of a channel. */
export type Sender = Pick<Address, 'channel' | 'account'>;

export type SendOutcome =
  | { readonly kind: 'sent' }
  /** `uncounted`: the trouble was not the message's own, so the attempt is not held against it. */
  | { readonly kind: 'retry'; readonly at: Instant; readonly reason: string; readonly uncounted?: boolean }
  | { readonly kind: 'failed'; readonly reason: string }
  /** `part`: the one in doubt; the provider may have named it meanwhile. */
  | { readonly kind: 'indeterminate'; readonly reason: string; readonly part?: number };

/** The out-tray. In order per conversation: an item is not claimed while an earlier one of its conversation is pending or sending. */
export interface DeliveryStore {
  /** Nothing of the senders that rest. */
  claimDelivery(now: Instant, leaseMs: number, resting?: readonly Sender[]): Promise<OutboxItem | null>;
  renewDelivery(item: OutboxItem, now: Instant, leaseMs: number): Promise<boolean>;
  /** Marks a part as leaving; false when the item was cancelled (take-over, opt-out) or the lease was lost: then do not send. */
  beginPart(item: OutboxItem, part: number, now: Instant): Promise<boolean>;
  endPart(item: OutboxItem, part: number, providerId: string, now: Instant): Promise<void>;
  settle(item: OutboxItem, outcome: SendOutcome, now: Instant): Promise<void>;
  /** When claimDelivery() may find something that it does not find now, or null. */
  nextDelivery(now: Instant, resting?: readonly Sender[]): Promise<Instant | null>;
}

/** Something that gave up: an inbound that failed three times, an outbound that is failed or indeterminate, an unreadable request. */
export interface DeadLetter {
  readonly id: string;
  readonly kind: 'inbound' | 'outbound' | 'unreadable';
  readonly channel: string;
  readonly conversationId?: ConversationId;
  readonly reason: string;
  readonly at: Instant;
  readonly attempts: number;
}

export interface DeadLetterStore {
  deadLetters(limit: number): Promise<readonly DeadLetter[]>;
  /** Puts it back to be tried again from the start; error `not-found`, or `conflict` for an unreadable one. */
  replay(id: string, now: Instant): Promise<void>;
  discard(id: string, now: Instant): Promise<void>;
  /** For a store that was restored from a back-up and that nobody works on yet: nothing that its original may have done meanwhile is done a second time. */
  setAside(now: Instant): Promise<SetAside>;
}

/** How many messages became dead letters: some that waited to leave, some that waited for an answer. */
export interface SetAside {
  readonly outbound: number;
  readonly inbound: number;
}
