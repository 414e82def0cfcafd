import type { OutboxItem } from '../../core/delivery.ts';
import type { Instant } from '../../core/time.ts';
import { type Database, takeTurns } from '../database.ts';
import { key } from '../key.ts';
import { saveThread } from '../thread/thread.ts';
import { advanceReceipt } from './advanceReceipt.ts';
import { becomeKnown } from './becomeKnown.ts';
import { lockItem } from './lockItem.ts';

/** The provider took a part: its id is a fact, whoever holds the message now. A receipt that was faster is applied. */
export function endPart(
  database: Database,
  item: OutboxItem,
  part: number,
  providerId: string,
  now: Instant,
): Promise<void> {
  return database.work('end-part', async (work) => {
    // A receipt of the same part must find either this id or its place among the early ones.
    await takeTurns(work, `receipt ${item.address.channel} ${key(providerId)}`);
    const locked = await lockItem(work, item);
    if (!locked) return;
    const { thread, row } = locked;
    await becomeKnown(work, { thread, row, part }, key(providerId), now);
    const early = await work.db
      .deleteFrom('early_receipt')
      .where('channel', '=', row.channel)
      .where('account', '=', row.account)
      .where('provider_id', '=', key(providerId))
      .returning(['state', 'error_code'])
      .executeTakeFirst();
    if (early)
      await advanceReceipt(work, { thread, row, part }, { state: early.state, errorCode: early.error_code }, now);
    if (early || row.state === 'indeterminate') await saveThread(work, thread);
  });
}
