import { startDeliverer } from '../bots/deliverer.ts';
import type { Pump } from '../bots/pump.ts';
import { startTurnWorker } from '../bots/turnWorker.ts';
import type { Channel } from '../core/channel.ts';
import type { Clock, NewId } from '../core/time.ts';
import { startDeadlines } from '../desk/deadlines.ts';
import type { Store } from '../store/store.ts';
import { missedWords } from './desk/missedWords.ts';
import type { Thinking } from './openThinking.ts';
import type { Log } from './operate/openLog.ts';
import type { Metrics } from './operate/openMetrics.ts';

export interface WorkSettings {
  readonly store: Store;
  readonly channels: ReadonlyMap<string, Channel>;
  readonly thinking: Thinking;
  readonly now: Clock;
  readonly newId: NewId;
  readonly chance: () => number;
  readonly log: Log;
  readonly metrics: Metrics;
  /** How long a turn or a delivery is held without a sign of life. */
  readonly leaseMs: number;
  readonly afterSend?: () => void;
}

/** The three that work without being asked: turns, deliveries, deadlines. */
export interface Work {
  /** Turns and deadlines begin, once there is something to think with; deliveries do not wait for it. */
  begin(): void;
  /** Takes nothing new and resolves when all that is under way is done. */
  stop(): Promise<void>;
}

const turnsAtOnce = 32;
const deliveriesAtOnce = 16;
const sendTimeoutMs = 10_000;
const lifetimeMs = 24 * 60 * 60_000;

/** Starts the deliverer at once and the rest with `begin`. */
export function startWork(settings: WorkSettings): Work {
  const { store, now, log, metrics } = settings;
  const { library } = settings.thinking;
  const pumps: { stop(): Promise<void> }[] = [
    startDeliverer({
      delivery: store.delivery,
      wakeups: store.wakeups,
      channels: settings.channels,
      now,
      chance: settings.chance,
      width: deliveriesAtOnce,
      leaseMs: settings.leaseMs,
      sendTimeoutMs,
      lifetimeMs,
      onDelivery: metrics.countDelivery,
      onError: (error, item) => log.fault('delivery failed', error, { conversation: item?.conversationId }),
      onCircuit(sender, restMs) {
        metrics.countCircuit(sender, restMs);
        const { channel } = sender;
        if (restMs === null) log.info('a provider takes messages again', { channel });
        else log.warn('a provider takes nothing and is left in peace', { channel, restMs });
      },
      ...(settings.afterSend === undefined ? {} : { afterSend: settings.afterSend }),
    }),
  ];
  let begun = false;
  return {
    begin() {
      if (begun) return;
      begun = true;
      pumps.push(turnWorker(settings), startDeadlines({ ...settings, library, say: missedWords(library) }));
    },
    async stop() {
      begun = true;
      await Promise.all(pumps.map((pump) => pump.stop()));
    },
  };
}

function turnWorker({ store, thinking, now, leaseMs, log, metrics }: WorkSettings): Pump {
  return startTurnWorker({
    turns: store.turns,
    wakeups: store.wakeups,
    frontDesk: thinking.frontDesk,
    situationOf: thinking.situation,
    hear: thinking.hear,
    now,
    width: turnsAtOnce,
    leaseMs,
    onTurn: metrics.countTurn,
    onError: (error, claim) => log.fault('turn failed', error, { conversation: claim?.conversation.id }),
  });
}
