import { type Kysely, sql } from 'kysely';
import type { ReportStore } from '../../core/records.ts';
import { inState } from '../inState.ts';
import type { Tables } from '../tables.ts';

type Gauges = Awaited<ReturnType<ReportStore['gauges']>>;

/** How much lies where right now, for the operator's charts. */
export async function gauges(db: Kysely<Tables>): Promise<Gauges> {
  const count = sql<number>`count(*)`.as('count');
  const inbox = await db.selectFrom('inbox').select(count).where(inState('state', 'open')).executeTakeFirstOrThrow();
  const outbox = await db
    .selectFrom('outbox')
    .select(count)
    .where(inState('state', 'pending', 'sending'))
    .executeTakeFirstOrThrow();
  const letters = await db.selectFrom('dead_letter').select(count).executeTakeFirstOrThrow();
  const held = await db
    .selectFrom('conversation')
    .select(['custody', count])
    .where('custody', 'in', ['waiting', 'agent'])
    .groupBy('custody')
    .execute();
  return {
    openInbox: inbox.count,
    pendingOutbox: outbox.count,
    waiting: held.find((row) => row.custody === 'waiting')?.count ?? 0,
    withAgents: held.find((row) => row.custody === 'agent')?.count ?? 0,
    deadLetters: letters.count,
  };
}
