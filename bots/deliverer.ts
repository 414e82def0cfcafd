import type { Channel } from '../core/channel.ts';
import type { DeliveryStore, OutboxItem, SendOutcome } from '../core/delivery.ts';
import { NightdeskError } from '../core/error.ts';
import type { Clock } from '../core/time.ts';
import type { Wakeups } from '../core/thread.ts';
import type { Pump } from './pump.ts';
import { startWokenPump } from './wokenPump.ts';

export interface DelivererSettings {
  readonly delivery: DeliveryStore;
  readonly wakeups: Wakeups;
  readonly channels: ReadonlyMap<string, Channel>;
  readonly now: Clock;
  /** A number from 0 up to 1, for jitter. */
  readonly chance: () => number;
  readonly width: number;
  readonly leaseMs: number;
  /** Longest time one call to a provider may take. */
  readonly sendTimeoutMs: number;
  /** A reply older than this is not sent any more. */
  readonly lifetimeMs: number;
  readonly onDelivery: (result: {
    readonly channel: string;
    readonly outcome: SendOutcome['kind'] | 'cancelled';
    readonly ms: number;
  }) => void;
  readonly onError: (error: unknown, item?: OutboxItem) => void;
  /** Fault injection of the kill test; called between sending and marking. */
  readonly afterSend?: () => void;
}

const mostAttempts = 10;
const baseDelayMs = 1_000;
const longestDelayMs = 5 * 60_000;

/** Sends what lies in the out-tray, in order per conversation; a result that nobody knows is `indeterminate`, never sent again blindly. */
export function startDeliverer(settings: DelivererSettings): Pump {
  return startWokenPump<OutboxItem>(
    {
      take: () => settings.delivery.claimDelivery(settings.now(), settings.leaseMs),
      work: (item) => deliver(settings, item),
      nextDue: () => settings.delivery.nextDelivery(settings.now()),
      now: settings.now,
      width: settings.width,
      onError: (error) => settings.onError(error),
    },
    settings.wakeups,
    'delivery',
  );
}

async function deliver(settings: DelivererSettings, item: OutboxItem): Promise<void> {
  const started = settings.now();
  const heartbeat = setInterval(() => {
    settings.delivery
      .renewDelivery(item, settings.now(), settings.leaseMs)
      .catch((error: unknown) => settings.onError(error, item));
  }, settings.leaseMs / 3);
  try {
    const outcome = await sendParts(settings, item);
    if (outcome !== 'cancelled') await settings.delivery.settle(item, outcome, settings.now());
    settings.onDelivery({
      channel: item.address.channel,
      outcome: outcome === 'cancelled' ? outcome : outcome.kind,
      ms: settings.now() - started,
    });
  } finally {
    clearInterval(heartbeat);
  }
}

async function sendParts(settings: DelivererSettings, item: OutboxItem): Promise<SendOutcome | 'cancelled'> {
  const channel = settings.channels.get(item.address.channel);
  if (channel === undefined) return { kind: 'failed', reason: `channel ${item.address.channel} is switched off` };
  if (settings.now() - item.createdAt > settings.lifetimeMs) return { kind: 'failed', reason: 'too old to be sent' };
  let part = 0;
  try {
    const wires = channel.render(item.message, item.address);
    for (const wire of wires) {
      const index = part;
      part += 1;
      if (item.sentParts[index] !== undefined) continue;
      if (!(await settings.delivery.beginPart(item, index, settings.now()))) return 'cancelled';
      const { providerId } = await channel.send(wire, {
        idempotencyKey: `${item.key}:${index}`,
        signal: AbortSignal.timeout(settings.sendTimeoutMs),
      });
      settings.afterSend?.();
      await settings.delivery.endPart(item, index, providerId, settings.now());
    }
    return { kind: 'sent' };
  } catch (error) {
    return outcomeOf(settings, item, error);
  }
}

function outcomeOf(settings: DelivererSettings, item: OutboxItem, error: unknown): SendOutcome {
  if (!(error instanceof NightdeskError)) {
    settings.onError(error, item);
    return { kind: 'indeterminate', reason: 'the channel failed in an unforeseen way' };
  }
  switch (error.code) {
    case 'delivery-refused':
      return { kind: 'failed', reason: error.message };
    case 'delivery-unavailable': {
      if (item.attempts + 1 >= mostAttempts)
        return { kind: 'failed', reason: `${error.message}; gave up after ${mostAttempts} attempts` };
      return {
        kind: 'retry',
        at: settings.now() + nextDelay(item.attempts, error.retryAfterMs, settings.chance()),
        reason: error.message,
      };
    }
    default:
      return { kind: 'indeterminate', reason: error.message };
  }
}

/** Milliseconds until the next attempt: full jitter over an exponential cap, never sooner than the provider asked. */
export function nextDelay(attempts: number, retryAfterMs: number | undefined, chance: number): number {
  const jitter = chance * Math.min(longestDelayMs, baseDelayMs * 2 ** attempts);
  return Math.max(retryAfterMs ?? 0, Math.round(jitter));
}
