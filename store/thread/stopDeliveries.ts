import type { Instant } from '../../core/time.ts';
import type { Work } from '../database.ts';
import { inState } from '../inState.ts';
import { appendEvent } from './appendEvent.ts';
import type { Thread } from './thread.ts';

/**
 * Cancels what has not left yet; what is leaving right now may finish its part but begins no other, nor does what is in doubt, should it
 * become known later that a part of it left. The thread is locked, so no part begins meanwhile.
 */
export async function stopDeliveries(
  work: Work,
  thread: Thread,
  stop: { readonly reason: string; readonly whose: 'bot' | 'everybody' },
  now: Instant,
): Promise<void> {
  const open = work.db
    .selectFrom('outbox')
    .select(['id', 'event_id', 'state'])
    .where('conversation_id', '=', thread.id)
    .where(inState('state', 'pending', 'sending', 'indeterminate'))
    .orderBy('seq');
  const rows = await (
    stop.whose === 'bot' ? open.where('said_by', '=', 'bot') : open.where('despite_opt_out', '=', 0)
  ).execute();
  for (const row of rows) {
    if (row.state === 'indeterminate') {
      await holdBack(work, row, stop.reason);
      continue;
    }
    const begun = await work.db
      .selectFrom('outbox_part')
      .select('part')
      .where('outbox_id', '=', row.id)
      .limit(1)
      .executeTakeFirst();
    if (!begun) await settleUnsent(work, thread, row, { state: 'cancelled', reason: stop.reason }, now);
    else if (row.state === 'pending') await settleUnsent(work, thread, row, halfSent(stop.reason), now);
    else await holdBack(work, row, stop.reason);
  }
}

async function holdBack(work: Work, row: { readonly id: string }, reason: string): Promise<void> {
  await work.db.updateTable('outbox').set({ stop: reason }).where('id', '=', row.id).execute();
}

/** How a message ends whose later parts were held back. */
export function halfSent(reason: string) {
  return { state: 'failed', reason: `${reason}: the rest of it was held back` } as const;
}

/** Ends a message that has not left, or not whole, and says so in the conversation; the desk strikes a cancelled one through. One in doubt stays stopped if it was. */
export async function settleUnsent(
  work: Work,
  thread: Thread,
  row: { readonly id: string; readonly event_id: string },
  end: { readonly state: 'cancelled' | 'failed' | 'indeterminate'; readonly reason: string },
  now: Instant,
): Promise<void> {
  await work.db
    .updateTable('outbox')
    .set({ ...end, ...(end.state === 'indeterminate' ? {} : { stop: null }), settled_at: now, lease_until: 0 })
    .where('id', '=', row.id)
    .execute();
  const facts = { eventId: row.event_id, ...end };
  await appendEvent(work, thread, { kind: 'delivery', actor: { kind: 'system' }, facts }, now);
}
