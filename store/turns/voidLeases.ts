import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';
import { inState } from '../inState.ts';

/** Lets everything be taken at once that a process held which is gone. Only where there is never a second process. */
export async function voidLeases(db: Kysely<Tables>): Promise<void> {
  await db.updateTable('conversation').set({ lease_until: 0 }).where('lease_until', '>', 0).execute();
  await db
    .updateTable('outbox')
    .set({ lease_until: 0 })
    .where(inState('state', 'pending', 'sending'))
    .where('lease_until', '>', 0)
    .execute();
}
