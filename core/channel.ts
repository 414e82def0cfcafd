import type { Address } from './address.ts';
import type { Choice } from './content.ts';
import type { Inbound } from './inbound.ts';
import type { Instant } from './time.ts';

/** A request as it came over the wire: `body` holds the exact bytes (already limited in size and gunzipped), header names are lower-case. */
export interface RawRequest {
  readonly method: string;
  /** Path and query exactly as sent, e.g. `/channels/sms?x=1`. */
  readonly url: string;
  /** Values of `:name` parts of the route's path. */
  readonly params: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: Uint8Array;
  /** The client's IP address, found through trusted proxies only. */
  readonly ip: string;
}

export interface RawResponse {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Something a channel wants mounted; plain value, the server turns it into a real route. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'OPTIONS';
  /** restify path with `:name` parts. */
  readonly path: string;
  /** Hard limit of the body in bytes; larger ones are answered 413 before `handle` is called. */
  readonly maxBytes: number;
  handle(request: RawRequest): Promise<RawResponse>;
  /** Dresses a refusal of the server itself (too much, too large, a fault) as this door says no, so that its clients can read it; never throws. */
  dress?(refused: RawResponse, request: RawRequest): RawResponse;
}

/** Where a provider posts to us; the signed-request door (adapters/base/door.ts) makes a Route of it: verify, normalise, accept, answer. */
export interface Webhook {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly maxBytes: number;
  /** What the provider wants to read once everything is committed; a function where that depends on what it asked (pure, never throws for what was read). */
  readonly answer: RawResponse | ((request: RawRequest) => RawResponse);
}

/** A WebSocket endpoint a channel wants mounted. */
export interface SocketRoute {
  /** Path with `:name` parts. */
  readonly path: string;
  /** Says whether the upgrade may happen; anything but `open` is answered with that HTTP status. */
  authorise(
    request: RawRequest,
  ): Promise<
    | { readonly kind: 'open'; readonly open: (socket: Socket) => void }
    | { readonly kind: 'refused'; readonly status: number }
  >;
}

/** The little of a WebSocket that channels need. */
export interface Socket {
  send(text: string): void;
  close(code: number, reason: string): void;
  onClose(listener: () => void): void;
}

export type Verdict = 'genuine' | 'forged' | 'stale';

export interface ChannelLimits {
  /** Longest text of one part, in UTF-16 units. */
  readonly text: number;
  /** How many choices can be shown as buttons; 0 = choices become numbered lines ("reply 2"). */
  readonly buttons: number;
  /** Longest label of a button. */
  readonly buttonLabel: number;
  /** Which answer variant of an article fits: `sms` is short plain text. */
  readonly variant: 'web' | 'sms';
}

/** What we want to say, before a channel gives it its form. `text` is our Markdown subset (see text/blocks.ts). */
export interface OutboundMessage {
  readonly by: 'bot' | 'agent' | 'system';
  /** Shown name of the person who wrote, for `agent`. */
  readonly name?: string;
  readonly text: string;
  readonly choices: readonly Choice[];
  readonly source?: { readonly articleId: string; readonly title: string; readonly hash: string };
  /** Ask "Did this help?" below it. */
  readonly asksHelped?: boolean;
  /** Always-true line offered with it: a way to a person. */
  readonly offersPerson?: boolean;
  /** BCP 47 language of `text`. */
  readonly locale: string;
}

export interface SendOptions {
  readonly idempotencyKey: string;
  readonly signal: AbortSignal;
}

/** What a channel that works by itself tells: something unreadable (kept as a dead letter), or trouble, in facts without words and addresses. */
export interface RunReport {
  unreadable(externalId: string, reason: string): Promise<void>;
  trouble(fact: string): void;
}

/** A door. `verify`, `normalise` and `render` are pure; `send` is the only effect and throws NightdeskError `delivery-*`. */
export interface Channel<Wire = unknown> {
  readonly name: string;
  /** `pull`: the customer's client reads events from us (web chat); `push`: the deliverer sends outbox rows. */
  readonly delivery: 'push' | 'pull';
  readonly limits: ChannelLimits;
  readonly webhooks?: readonly Webhook[];
  readonly routes?: readonly Route[];
  readonly sockets?: readonly SocketRoute[];
  verify(request: RawRequest, now: Instant): Verdict | Promise<Verdict>;
  normalise(request: RawRequest, now: Instant): readonly Inbound[];
  render(message: OutboundMessage, to: Address): readonly Wire[];
  send(wire: Wire, options: SendOptions): Promise<{ readonly providerId: string }>;
  /** What the provider has and we missed since then; one that cannot be read is reported and holds back no other. */
  reconcile?(since: Instant, report?: RunReport): Promise<readonly Inbound[]>;
  /** Starts work of its own (long polling); resolves when the signal aborts. `accept` is the same path a webhook takes. */
  run?(accept: (inbound: Inbound) => Promise<void>, signal: AbortSignal, report?: RunReport): Promise<void>;
  /** Tells the provider something once everything in the request is committed (Telegram's button stops spinning); never throws, nobody waits for it. */
  acknowledge?(request: RawRequest): Promise<void>;
  /** Tells the customer that somebody is typing, where the channel can; never throws. */
  showTyping?(to: Address): Promise<void>;
}
