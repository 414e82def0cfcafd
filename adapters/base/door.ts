import type { Channel, RawRequest, RawResponse, Route, Webhook } from '../../core/channel.ts';
import { NightdeskError } from '../../core/error.ts';
import type { Inbound } from '../../core/inbound.ts';
import type { Clock } from '../../core/time.ts';
import type { Door } from '../../core/turn.ts';

export interface DoorSettings {
  readonly channel: Channel;
  readonly door: Door;
  readonly now: Clock;
  /** Called with facts only (no words, no addresses). */
  readonly log: (fact: string, detail: Readonly<Record<string, unknown>>) => void;
}

/**
 * The signed-request door: one Route per webhook of a channel. Forged or stale is 401 and nothing else; what cannot be read is
 * kept as a dead letter and answered 200, so that the provider does not repeat it for days; a store that is away is 503.
 */
export function doorRoutes(settings: DoorSettings): readonly Route[] {
  return (settings.channel.webhooks ?? []).map((webhook) => ({
    method: webhook.method,
    path: webhook.path,
    maxBytes: webhook.maxBytes,
    handle: (request) => receive(settings, webhook, request),
  }));
}

async function receive(settings: DoorSettings, webhook: Webhook, request: RawRequest): Promise<RawResponse> {
  const { channel, log } = settings;
  const verdict = await channel.verify(request, settings.now());
  if (verdict !== 'genuine') {
    log('request refused', { channel: channel.name, verdict });
    return { status: 401 };
  }
  let inbounds: readonly Inbound[];
  try {
    inbounds = channel.normalise(request, settings.now());
  } catch (error) {
    return unreadable(settings, webhook, error);
  }
  try {
    for (const inbound of inbounds) await acceptOne(settings, inbound);
  } catch (error) {
    if (error instanceof NightdeskError && error.retry) {
      log('accept failed, provider is asked to repeat', { channel: channel.name, code: error.code });
      return { status: 503, headers: { 'retry-after': '5' } };
    }
    throw error;
  }
  return webhook.answer;
}

/** One poisoned element of a batch must not hold back the others. */
async function acceptOne(settings: DoorSettings, inbound: Inbound): Promise<void> {
  try {
    await settings.door.accept(inbound, settings.now());
  } catch (error) {
    if (!(error instanceof NightdeskError) || error.retry) throw error;
    const externalId = 'externalId' in inbound ? inbound.externalId : '';
    const account = 'from' in inbound ? inbound.from.account : inbound.account;
    await settings.door.deadLetter(
      { channel: settings.channel.name, account, externalId, reason: error.code },
      settings.now(),
    );
  }
}

async function unreadable(settings: DoorSettings, webhook: Webhook, error: unknown): Promise<RawResponse> {
  const reason = error instanceof NightdeskError ? error.message : 'unreadable request';
  settings.log('request unreadable', { channel: settings.channel.name });
  try {
    await settings.door.deadLetter(
      { channel: settings.channel.name, account: '', externalId: '', reason },
      settings.now(),
    );
  } catch (storeError) {
    if (storeError instanceof NightdeskError && storeError.retry)
      return { status: 503, headers: { 'retry-after': '5' } };
    throw storeError;
  }
  return webhook.answer;
}
