import type { Sender } from '../../core/delivery.ts';
import type { Instant } from '../../core/time.ts';
import type { Database } from '../database.ts';
import { inState } from '../inState.ts';
import { isHead, isNotOf } from './heads.ts';

/** When something may leave that may not leave now: a pause being over, a lost claim running out; null when nothing waits. */
export function nextDelivery(database: Database, resting: readonly Sender[]): Promise<Instant | null> {
  return database.read(async (db) => {
    const next = await db
      .selectFrom('outbox as o')
      .select((column) =>
        column.fn
          .min<number | null>(
            column
              .case()
              .whenRef('o.lease_until', '>', 'o.not_before')
              .then(column.ref('o.lease_until'))
              .else(column.ref('o.not_before'))
              .end(),
          )
          .as('due'),
      )
      .where(inState('o.state', 'pending', 'sending'))
      .where(isNotOf(resting))
      .where(isHead)
      .executeTakeFirst();
    return next?.due ?? null;
  });
}
