import { type Kysely, sql } from 'kysely';
import type { DayReport } from '../../core/records.ts';
import type { Instant } from '../../core/time.ts';
import type { Tables } from '../tables.ts';
import { isAsked } from './whatCounts.ts';

type Topic = DayReport['topics'][number];

/** What people came for, most asked first; at most a hundred topics. */
export async function topicsOf(db: Kysely<Tables>, from: Instant, to: Instant): Promise<readonly Topic[]> {
  const asked = await db
    .selectFrom('decision as d')
    .select([
      'd.topic',
      sql<number>`count(*)`.as('asked'),
      sql<number>`count(case when d.kind = 'answer' then 1 end)`.as('answered'),
    ])
    .where('d.at', '>=', from)
    .where('d.at', '<', to)
    .where('d.topic', 'is not', null)
    .where(isAsked)
    .groupBy('d.topic')
    .$narrowType<{ topic: string }>()
    .execute();
  const handed = await db
    .selectFrom('handover')
    .select(['topic', sql<number>`count(*)`.as('handedOver')])
    .where('requested_at', '>=', from)
    .where('requested_at', '<', to)
    .where('topic', 'is not', null)
    .groupBy('topic')
    .$narrowType<{ topic: string }>()
    .execute();
  const topics = new Map<string, Topic>();
  for (const row of asked) topics.set(row.topic, { ...row, handedOver: 0 });
  for (const { topic, handedOver } of handed)
    topics.set(topic, { ...(topics.get(topic) ?? { topic, asked: 0, answered: 0 }), handedOver });
  return [...topics.values()].sort(byWeight).slice(0, mostShown);
}

const mostShown = 100;

function byWeight(a: Topic, b: Topic): number {
  return b.asked - a.asked || b.handedOver - a.handedOver || (a.topic < b.topic ? -1 : 1);
}
