import type { Instant } from '../../core/time.ts';
import type { Database } from '../database.ts';
import { furthestLease } from '../isPast.ts';
import { saveThread } from '../thread/thread.ts';
import { isOurs, lockItem } from './lockItem.ts';
import { giveUp } from './settle.ts';

/** Whoever was sending a part is gone: nobody knows whether it left, and sending it again blindly could say it twice. */
export function settleUnknown(
  database: Database,
  lost: { readonly id: string; readonly conversationId: string; readonly fence: number },
  now: Instant,
  leaseMs: number,
): Promise<void> {
  return database.work('settle', async (work) => {
    const locked = await lockItem(work, lost);
    if (!locked || !isOurs(locked.row, lost)) return;
    const { lease_until: leaseUntil } = locked.row;
    if (leaseUntil > now && leaseUntil <= furthestLease(now, leaseMs)) return;
    const reason = 'it was interrupted while it was being sent';
    await giveUp(work, locked.thread, locked.row, { state: 'indeterminate', reason }, now);
    await saveThread(work, locked.thread);
    work.wake({ topic: 'delivery' });
  });
}
