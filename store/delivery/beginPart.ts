import type { Selectable } from 'kysely';
import type { OutboxItem } from '../../core/delivery.ts';
import type { Instant } from '../../core/time.ts';
import { mayContact } from '../consent/consentLedger.ts';
import type { Database, Work } from '../database.ts';
import type { OutboxTable } from '../tables.ts';
import { halfSent, settleUnsent } from '../thread/stopDeliveries.ts';
import { type Thread, saveThread } from '../thread/thread.ts';
import { isOurs, lockItem } from './lockItem.ts';

/** The last question before something leaves: may it still? From its commit on the part counts as leaving; false means do not send. */
export function beginPart(database: Database, item: OutboxItem, part: number, now: Instant): Promise<boolean> {
  return database.work('begin-part', async (work) => {
    const locked = await lockItem(work, item);
    if (!locked || !isOurs(locked.row, item)) return false;
    const { thread, row } = locked;
    const obstacle = await obstacleOf(work, thread, row);
    if (obstacle !== null) {
      const hasBegun = await anyPart(work, item);
      await settleUnsent(
        work,
        thread,
        row,
        hasBegun ? halfSent(obstacle) : { state: 'cancelled', reason: obstacle },
        now,
      );
      await saveThread(work, thread);
      work.wake({ topic: 'delivery' });
      return false;
    }
    const { numInsertedOrUpdatedRows } = await work.db
      .insertInto('outbox_part')
      .values({
        outbox_id: row.id,
        part,
        state: 'sending',
        channel: row.channel,
        account: row.account,
        provider_id: null,
        receipt: null,
        at: now,
      })
      .onConflict((conflict) => conflict.columns(['outbox_id', 'part']).doNothing())
      .executeTakeFirst();
    // A part begins once; what became of it is for `settle` to say.
    return numInsertedOrUpdatedRows === 1n;
  });
}

async function obstacleOf(work: Work, thread: Thread, row: Selectable<OutboxTable>): Promise<string | null> {
  if (row.stop !== null) return row.stop;
  if (row.said_by === 'bot' && thread.custody === 'agent') return 'take-over';
  if (row.despite_opt_out === 1 || (await mayContact(work.db, work.hide, row, 'service'))) return null;
  return 'opt-out';
}

async function anyPart(work: Work, item: OutboxItem): Promise<boolean> {
  const part = await work.db
    .selectFrom('outbox_part')
    .select('part')
    .where('outbox_id', '=', item.id)
    .limit(1)
    .executeTakeFirst();
  return part !== undefined;
}
