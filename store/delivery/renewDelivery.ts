import type { OutboxItem } from '../../core/delivery.ts';
import type { Instant } from '../../core/time.ts';
import type { Database } from '../database.ts';

/** Extends the time for sending; false when the claim is lost. */
export function renewDelivery(database: Database, item: OutboxItem, now: Instant, leaseMs: number): Promise<boolean> {
  return database.work('renew-delivery', async (work) => {
    const { numUpdatedRows } = await work.db
      .updateTable('outbox')
      .set({ lease_until: now + leaseMs })
      .where('id', '=', item.id)
      .where('state', '=', 'sending')
      .where('fence', '=', item.fence)
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  });
}
