import type { Address, Identity } from './address.ts';
import type { Content } from './content.ts';
import type { Instant } from './time.ts';

/** How far an outgoing message got; ranked, moves forward only: queued < sending < sent < delivered < read; failed is final unless delivered or read. */
export type DeliveryState = 'queued' | 'sending' | 'sent' | 'delivered' | 'read' | 'failed';

/** What a channel can bring in, in our words. `externalId` is the provider's and unique per (channel, account). */
export type Inbound =
  | InboundMessage
  | {
      readonly kind: 'receipt';
      readonly channel: string;
      readonly account: string;
      readonly providerId: string;
      /** Our own key of the part (`idempotencyKey`), where the channel gives it back: it names a part whose provider id we never learned. */
      readonly key?: string;
      readonly state: DeliveryState;
      readonly errorCode?: string;
      readonly at: Instant;
    }
  | {
      readonly kind: 'consent';
      readonly externalId: string;
      readonly from: Address;
      readonly purpose: ConsentPurpose;
      readonly granted: boolean;
      readonly proof: string;
      readonly at: Instant;
    }
  | { readonly kind: 'typing'; readonly from: Address; readonly at: Instant }
  | {
      readonly kind: 'edit';
      readonly externalId: string;
      readonly from: Address;
      readonly of: string;
      readonly text: string;
      readonly at: Instant;
    }
  | {
      readonly kind: 'echo';
      readonly externalId: string;
      readonly from: Address;
      readonly text: string;
      readonly at: Instant;
    };

export interface InboundMessage {
  readonly kind: 'message';
  readonly externalId: string;
  readonly from: Address;
  readonly sentAt: Instant;
  readonly content: Content;
  readonly identity?: Identity;
  /** The customer whose session it comes through, null for nobody's; where it is given, an address that was proved to be another's refuses it (error `forbidden`). */
  readonly sessionOf?: string | null;
  /** BCP 47 tag the channel reported, e.g. `de-DE`; a hint, not a decision. */
  readonly locale?: string;
  /** IANA zone the channel reported. */
  readonly zone?: string;
  /** Kept with the customer's event and given back unchanged to the channel that wrote it (Direct Line's channelData). At most 4 KiB. */
  readonly wire?: unknown;
}

export type ConsentPurpose = 'service' | 'marketing';
