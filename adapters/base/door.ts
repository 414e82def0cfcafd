import type { RawRequest, RawResponse, Route, Webhook } from '../../core/channel.ts';
import { NightdeskError } from '../../core/error.ts';
import type { Inbound } from '../../core/inbound.ts';
import { acceptInbound, type DoorSettings } from './acceptInbound.ts';

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
    return orComeBack(settings, webhook, request, () => keepUnreadable(settings, error));
  }
  return orComeBack(settings, webhook, request, async () => {
    for (const inbound of inbounds) await acceptInbound(settings, inbound);
    // Not awaited: the provider reads its answer now, and nothing is lost when this fails.
    channel.acknowledge?.(request).catch(() => log('acknowledge failed', { channel: channel.name }));
  });
}

/** The provider's own answer once the work is committed; otherwise it is asked to come back, even after a fault of ours. */
async function orComeBack(
  settings: DoorSettings,
  { answer }: Webhook,
  request: RawRequest,
  work: () => Promise<void>,
): Promise<RawResponse> {
  try {
    await work();
    return typeof answer === 'function' ? answer(request) : answer;
  } catch (error) {
    const code = error instanceof NightdeskError ? error.code : 'unforeseen';
    settings.log('not committed, provider is asked to repeat', { channel: settings.channel.name, code });
    return { status: 503, headers: { 'retry-after': '5' } };
  }
}

async function keepUnreadable(settings: DoorSettings, error: unknown): Promise<void> {
  const { channel, log, door } = settings;
  log('request unreadable', { channel: channel.name });
  // Only our own errors are known to hold no words of the customer.
  const reason = error instanceof NightdeskError ? error.message : 'unreadable request';
  await door.deadLetter({ channel: channel.name, account: '', externalId: '', reason }, settings.now());
}
