import type { Channel } from '../core/channel.ts';
import type { DeliveryStore, OutboxItem, Sender, SendOutcome } from '../core/delivery.ts';
import { NightdeskError } from '../core/error.ts';
import type { Clock, Instant } from '../core/time.ts';
import type { Wakeups } from '../core/thread.ts';
import { type Circuits, openCircuits } from './circuits.ts';
import { insist } from './insist.ts';
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
  /** Told when a provider is left in peace for so many ms, and when it takes messages again (null). */
  readonly onCircuit?: (sender: Sender, restMs: number | null) => void;
  /** Fault injection of the kill test; called between sending and marking. */
  readonly afterSend?: () => void;
}

const mostAttempts = 10;
const baseDelayMs = 1_000;
const longestDelayMs = 5 * 60_000;
const longestAskedMs = 60 * 60_000;

/**
 * Sends what lies in the out-tray, in order per conversation; a result that nobody knows is `indeterminate`, never sent again
 * blindly. A provider in trouble is left in peace: what waits for it stays where it is, oldest first.
 */
export function startDeliverer(settings: DelivererSettings): Pump {
  const circuits = openCircuits({
    clock: () => performance.now(),
    chance: settings.chance,
    onChange(sender, restMs) {
      settings.onCircuit?.(sender, restMs);
      if (restMs === null) pump.wake();
    },
  });
  const stopping = new AbortController();
  const work: Work = { ...settings, circuits, stopping: stopping.signal };
  const pump = startWokenPump<OutboxItem>(
    {
      take: () => settings.delivery.claimDelivery(settings.now(), settings.leaseMs, circuits.resting()),
      work: (item) => deliver(work, item),
      nextDue: () => nextDue(work),
      now: settings.now,
      width: settings.width,
      onError: (error) => settings.onError(error),
    },
    settings.wakeups,
    'delivery',
  );
  return {
    wake: () => pump.wake(),
    stop() {
      stopping.abort();
      return pump.stop();
    },
    get running() {
      return pump.running;
    },
  };
}

interface Work extends DelivererSettings {
  readonly circuits: Circuits;
  readonly stopping: AbortSignal;
}

async function nextDue({ delivery, now, circuits }: Work): Promise<Instant | null> {
  const wait = circuits.nextTry();
  const due = await delivery.nextDelivery(now(), circuits.resting());
  return wait === null ? due : Math.min(due ?? Number.POSITIVE_INFINITY, now() + wait);
}

async function deliver(settings: Work, item: OutboxItem): Promise<void> {
  const started = settings.now();
  const heartbeat = setInterval(() => {
    settings.delivery
      .renewDelivery(item, settings.now(), settings.leaseMs)
      .catch((error: unknown) => settings.onError(error, item));
  }, settings.leaseMs / 3);
  try {
    const outcome = settings.circuits.enter(item) ? await sendParts(settings, item) : notNow(settings);
    if (outcome !== 'cancelled')
      await insist(() => settings.delivery.settle(item, outcome, settings.now()), settings.stopping);
    settings.onDelivery({
      channel: item.address.channel,
      outcome: outcome === 'cancelled' ? outcome : outcome.kind,
      ms: settings.now() - started,
    });
  } finally {
    clearInterval(heartbeat);
  }
}

/** Taken a moment too late: others try already whether the provider is back. It goes to its old place. */
function notNow({ now }: Work): SendOutcome {
  return { kind: 'retry', at: now(), reason: 'the provider is being tried', uncounted: true };
}

async function sendParts(settings: Work, item: OutboxItem): Promise<SendOutcome | 'cancelled'> {
  const { channels, circuits } = settings;
  let isAnswered = false;
  let sending: number | undefined;
  try {
    const channel = channels.get(item.address.channel);
    if (channel === undefined) return { kind: 'failed', reason: `channel ${item.address.channel} is switched off` };
    for (const [part, wire] of channel.render(item.message, item.address).entries()) {
      if (item.sentParts[part] !== undefined) continue;
      if (settings.now() - item.createdAt > settings.lifetimeMs)
        return { kind: 'failed', reason: 'too old to be sent' };
      const begun = await begin(settings, item, part);
      if (begun !== true) return begun;
      sending = part;
      await sendPart(settings, channel, item, part, wire);
      isAnswered = true;
    }
    return { kind: 'sent' };
  } catch (error) {
    isAnswered = isRefusal(error);
    const outcome = outcomeOf(settings, item, error);
    return outcome.kind === 'indeterminate' && sending !== undefined ? { ...outcome, part: sending } : outcome;
  } finally {
    circuits.answered(item, isAnswered);
  }
}

/** True when it may leave. Before that nothing has left, whatever goes wrong: then it is tried again. */
async function begin(settings: Work, item: OutboxItem, part: number): Promise<true | 'cancelled' | SendOutcome> {
  try {
    const asked = performance.now();
    if (!(await settings.delivery.beginPart(item, part, settings.now()))) return 'cancelled';
    // This process stood still, and somebody else may have come to hold the message by now: nothing leaves too late.
    if (performance.now() - asked > settings.leaseMs / 2)
      return { kind: 'retry', at: settings.now(), reason: 'the process stood still', uncounted: true };
    return true;
  } catch (error) {
    if (!(error instanceof NightdeskError) || !error.retry) throw error;
    const at = settings.now() + nextDelay(0, undefined, settings.chance());
    return { kind: 'retry', at, reason: 'the database was away', uncounted: true };
  }
}

async function sendPart(
  settings: Work,
  channel: Channel,
  item: OutboxItem,
  part: number,
  wire: unknown,
): Promise<void> {
  const { providerId } = await channel.send(wire, {
    idempotencyKey: `${item.key}:${part}`,
    signal: AbortSignal.timeout(settings.sendTimeoutMs),
  });
  settings.afterSend?.();
  await insist(() => settings.delivery.endPart(item, part, providerId, settings.now()), settings.stopping);
}

/** A provider that says no works. */
function isRefusal(error: unknown): boolean {
  return error instanceof NightdeskError && error.code === 'delivery-refused';
}

function outcomeOf(settings: Work, item: OutboxItem, error: unknown): SendOutcome {
  const { circuits, now, chance } = settings;
  if (!(error instanceof NightdeskError)) {
    settings.onError(error, item);
    return { kind: 'indeterminate', reason: 'the channel failed in an unforeseen way' };
  }
  switch (error.code) {
    case 'delivery-refused':
      return { kind: 'failed', reason: error.message };
    case 'delivery-unavailable': {
      const reason = error.message;
      if (circuits.failed(item, error.retryAfterMs)) return { kind: 'retry', at: now(), reason, uncounted: true };
      if (item.attempts + 1 >= mostAttempts)
        return { kind: 'failed', reason: `${reason}; gave up after ${mostAttempts} attempts` };
      return { kind: 'retry', at: now() + nextDelay(item.attempts, error.retryAfterMs, chance()), reason };
    }
    case 'delivery-unknown':
      circuits.failed(item, error.retryAfterMs);
      return { kind: 'indeterminate', reason: error.message };
    default:
      return { kind: 'indeterminate', reason: error.message };
  }
}

/** Milliseconds until the next attempt: what the provider asked for and hardly more, otherwise full jitter over an exponential cap. */
export function nextDelay(attempts: number, retryAfterMs: number | undefined, chance: number): number {
  if (retryAfterMs !== undefined && retryAfterMs > 0)
    return Math.min(longestAskedMs, Math.round(retryAfterMs * (1 + chance / 20)));
  return Math.round(chance * Math.min(longestDelayMs, baseDelayMs * 2 ** attempts));
}
