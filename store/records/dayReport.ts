import { type Kysely, sql } from 'kysely';
import type { DayReport, DayRow } from '../../core/records.ts';
import type { Instant } from '../../core/time.ts';
import type { Tables } from '../tables.ts';
import { topicsOf } from './topicsOf.ts';
import { unansweredOf } from './unansweredOf.ts';
import { isAsked, isUnanswered } from './whatCounts.ts';

/** What happened from `from` until before `to`: the sum first, then each channel by name. */
export async function dayReport(db: Kysely<Tables>, from: Instant, to: Instant): Promise<DayReport> {
  const facts = {
    decisions: await decisions(db, from, to),
    helped: await helped(db, from, to),
    requests: await requests(db, from, to),
    waits: await waits(db, from, to),
  };
  const channels = new Set(Object.values(facts).flatMap((rows) => rows.map((row) => row.channel)));
  return {
    from,
    to,
    rows: [rowOf('all', facts), ...[...channels].sort().map((channel) => rowOf(channel, only(facts, channel)))],
    unanswered: await unansweredOf(db, from, to),
    topics: await topicsOf(db, from, to),
  };
}

interface Facts {
  readonly decisions: Awaited<ReturnType<typeof decisions>>;
  readonly helped: Awaited<ReturnType<typeof helped>>;
  readonly requests: Awaited<ReturnType<typeof requests>>;
  readonly waits: Awaited<ReturnType<typeof waits>>;
}

function decisions(db: Kysely<Tables>, from: Instant, to: Instant) {
  return db
    .selectFrom('decision as d')
    .select([
      'd.channel',
      counted(isAsked).as('asked'),
      counted(sql<boolean>`d.kind = 'answer'`).as('answered'),
      counted(sql<boolean>`d.kind = 'clarify'`).as('clarified'),
      counted(isUnanswered).as('unanswered'),
    ])
    .where('d.at', '>=', from)
    .where('d.at', '<', to)
    .groupBy('d.channel')
    .execute();
}

function counted(condition: ReturnType<typeof sql<boolean>>) {
  return sql<number>`count(case when ${condition} then 1 end)`;
}

function helped(db: Kysely<Tables>, from: Instant, to: Instant) {
  return db
    .selectFrom('helped')
    .select([
      'channel',
      counted(sql<boolean>`helped = 1`).as('helped'),
      counted(sql<boolean>`helped = 0`).as('notHelped'),
    ])
    .where('at', '>=', from)
    .where('at', '<', to)
    .groupBy('channel')
    .execute();
}

function requests(db: Kysely<Tables>, from: Instant, to: Instant) {
  return db
    .selectFrom('handover')
    .select(['channel', sql<number>`count(*)`.as('handedOver')])
    .where('requested_at', '>=', from)
    .where('requested_at', '<', to)
    .groupBy('channel')
    .execute();
}

/** How long somebody waited who was taken up in this time; a call-back begins to wait at the time that was picked. */
async function waits(db: Kysely<Tables>, from: Instant, to: Instant) {
  const rows = await db
    .selectFrom('handover')
    .select(['channel', 'accepted_at', 'callback_at', 'requested_at'])
    .where('accepted_at', 'is not', null)
    .where('accepted_at', '>=', from)
    .where('accepted_at', '<', to)
    .$narrowType<{ accepted_at: Instant }>()
    .execute();
  return rows.map((row) => ({
    channel: row.channel,
    waited: Math.max(0, row.accepted_at - (row.callback_at ?? row.requested_at)),
  }));
}

function only(facts: Facts, channel: string): Facts {
  return {
    decisions: facts.decisions.filter((row) => row.channel === channel),
    helped: facts.helped.filter((row) => row.channel === channel),
    requests: facts.requests.filter((row) => row.channel === channel),
    waits: facts.waits.filter((row) => row.channel === channel),
  };
}

function rowOf(channel: string, facts: Facts): DayRow {
  const waited = facts.waits.map((row) => row.waited).sort((a, b) => a - b);
  return {
    channel,
    asked: sum(facts.decisions.map((row) => row.asked)),
    answered: sum(facts.decisions.map((row) => row.answered)),
    helped: sum(facts.helped.map((row) => row.helped)),
    notHelped: sum(facts.helped.map((row) => row.notHelped)),
    clarified: sum(facts.decisions.map((row) => row.clarified)),
    handedOver: sum(facts.requests.map((row) => row.handedOver)),
    waitMedianMs: median(waited),
    waitLongestMs: waited.at(-1) ?? null,
    unanswered: sum(facts.decisions.map((row) => row.unanswered)),
  };
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}

function median(sorted: readonly number[]): number | null {
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle];
  if (upper === undefined) return null;
  const lower = sorted[middle - 1];
  return sorted.length % 2 === 1 || lower === undefined ? upper : Math.round((lower + upper) / 2);
}
