import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import type { Clock } from '../../core/time.ts';
import type { ReportStore } from '../../core/records.ts';
import type { EmbedOutcome } from '../../bots/embedAside.ts';
import type { TurnResult } from '../../bots/turnWorker.ts';
import type { DelivererSettings } from '../../bots/deliverer.ts';
import type { Answered } from '../http/openHost.ts';

/** Counts what happens for Prometheus; label values are few and never come from outside. */
export interface Metrics {
  countTurn(result: TurnResult): void;
  /** Somebody wanted the meaning of a text. */
  countEmbedding(outcome: EmbedOutcome): void;
  countDelivery: DelivererSettings['onDelivery'];
  countAnswer(answered: Answered): void;
  /** A provider is left in peace (`restMs`), or takes messages again (null). */
  countCircuit: NonNullable<DelivererSettings['onCircuit']>;
  /** A message that was not let in: `full` (too many wait), `crowded` (too many at once), `slow` (the database). */
  countRefused(why: string): void;
  /** The text of a scrape; figures of the store are read then. */
  scrape(openSockets: number): Promise<{ readonly contentType: string; readonly text: string }>;
}

const seconds = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15, 60];

/** Opens the counters of one process. */
export function openMetrics(reports: Pick<ReportStore, 'gauges'>, now: Clock): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const turns = new Counter({
    name: 'nightdesk_turns_total',
    help: 'Turns that ended, by channel, kind of decision and outcome.',
    labelNames: ['channel', 'decision', 'outcome'],
    registers,
  });
  const stages = new Histogram({
    name: 'nightdesk_turn_seconds',
    help: 'Time of a turn by stage: waited (message to claim), think, commit.',
    labelNames: ['stage'],
    buckets: seconds,
    registers,
  });
  const embeddings = new Counter({
    name: 'nightdesk_embeddings_total',
    help: 'Texts whose words left doubt and whose meaning was asked: embedded, shed (too many waited), late, failed.',
    labelNames: ['outcome'],
    registers,
  });
  const deliveries = new Counter({
    name: 'nightdesk_deliveries_total',
    help: 'Messages that left by a push channel, by outcome.',
    labelNames: ['channel', 'outcome'],
    registers,
  });
  const deliveryTime = new Histogram({
    name: 'nightdesk_delivery_seconds',
    help: 'Time of one delivery, all its parts.',
    labelNames: ['channel'],
    buckets: seconds,
    registers,
  });
  const answers = new Histogram({
    name: 'nightdesk_http_seconds',
    help: 'Time of HTTP answers, by mounted path and status class.',
    labelNames: ['route', 'status'],
    buckets: seconds,
    registers,
  });
  const refused = new Counter({
    name: 'nightdesk_refused_total',
    help: 'Messages that were asked to come again later: full (too many wait), crowded (too many at once), slow (the database).',
    labelNames: ['why'],
    registers,
  });
  const resting = new Gauge({
    name: 'nightdesk_providers_resting',
    help: 'Accounts whose provider is left in peace because it takes nothing, by channel.',
    labelNames: ['channel'],
    registers,
  });
  const restingAccounts = new Set<string>();
  const state = new Gauge({
    name: 'nightdesk_state',
    help: 'What the store holds now: openInbox, pendingOutbox, waiting, withAgents, deadLetters.',
    labelNames: ['what'],
    registers,
  });
  const sockets = new Gauge({ name: 'nightdesk_open_sockets', help: 'WebSockets of this process.', registers });
  return {
    countTurn({ channel, decision, outcome, waitedMs, thinkMs, commitMs }) {
      turns.inc({ channel, decision, outcome });
      stages.observe({ stage: 'waited' }, Math.max(0, waitedMs) / 1000);
      stages.observe({ stage: 'think' }, thinkMs / 1000);
      stages.observe({ stage: 'commit' }, commitMs / 1000);
    },
    countEmbedding: (outcome) => embeddings.inc({ outcome }),
    countDelivery({ channel, outcome, ms }) {
      deliveries.inc({ channel, outcome });
      // A clock that was set back meanwhile makes it negative.
      deliveryTime.observe({ channel }, Math.max(0, ms) / 1000);
    },
    countAnswer({ route, status, ms }) {
      answers.observe({ route: route || 'none', status: `${Math.floor(status / 100)}xx` }, ms / 1000);
    },
    countCircuit({ channel, account }, restMs) {
      if (restMs === null) restingAccounts.delete(`${channel} ${account}`);
      else restingAccounts.add(`${channel} ${account}`);
      resting.set({ channel }, [...restingAccounts].filter((name) => name.startsWith(`${channel} `)).length);
    },
    countRefused: (why) => refused.inc({ why }),
    async scrape(openSockets) {
      sockets.set(openSockets);
      for (const [what, value] of Object.entries(await reports.gauges(now()))) state.set({ what }, value);
      return { contentType: registry.contentType, text: await registry.metrics() };
    },
  };
}
