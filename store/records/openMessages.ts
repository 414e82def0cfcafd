import { type Kysely, sql } from 'kysely';
import { inState } from '../inState.ts';
import type { Tables } from '../tables.ts';

/** Counts what waits for an answer, but no further than `most`. */
export async function openMessages(db: Kysely<Tables>, most: number): Promise<number> {
  const { count } = await db
    .selectFrom(db.selectFrom('inbox').select('seq').where(inState('state', 'open')).limit(most).as('waiting'))
    .select(sql<number>`count(*)`.as('count'))
    .executeTakeFirstOrThrow();
  return count;
}
