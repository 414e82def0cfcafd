import type { Selectable } from 'kysely';
import type { OutboxItem, SendOutcome } from '../../core/delivery.ts';
import type { Instant } from '../../core/time.ts';
import { clean } from '../clean.ts';
import type { Database, Work } from '../database.ts';
import type { OutboxTable } from '../tables.ts';
import { appendEvent } from '../thread/appendEvent.ts';
import { halfSent, settleUnsent } from '../thread/stopDeliveries.ts';
import { type Thread, saveThread } from '../thread/thread.ts';
import { dropOutboundLetter, writeOutboundLetter } from '../letters/writeOutboundLetter.ts';
import { goOn } from './becomeKnown.ts';
import { isOurs, lockItem } from './lockItem.ts';

/** What became of a message that we tried to send; nothing changes when the claim is lost. */
export function settle(database: Database, item: OutboxItem, outcome: SendOutcome, now: Instant): Promise<void> {
  return database.work('settle', async (work) => {
    const locked = await lockItem(work, item);
    if (!locked) return;
    const { thread, row } = locked;
    if (!isOurs(row, item) && !(outcome.kind === 'retry' && (await undoubt(work, thread, row, item, now)))) return;
    switch (outcome.kind) {
      case 'sent':
        await settleSent(work, row, now);
        break;
      case 'retry':
        await settleForNow(work, thread, row, outcome, now);
        break;
      case 'failed':
        await forgetBegun(work, row);
        await giveUp(work, thread, row, { state: 'failed', reason: clean(outcome.reason) }, now);
        break;
      case 'indeterminate':
        if (await isKnown(work, row, outcome.part)) await goOn(work, row);
        else await giveUp(work, thread, row, { state: 'indeterminate', reason: clean(outcome.reason) }, now);
        break;
    }
    await saveThread(work, thread);
    work.wake({ topic: 'delivery' });
  });
}

/** Somebody gave it up as in doubt while we were silent, and no admin has seen to it since; but we know that it did not leave. */
async function undoubt(
  work: Work,
  thread: Thread,
  row: Selectable<OutboxTable>,
  { fence }: OutboxItem,
  now: Instant,
): Promise<boolean> {
  if (row.state !== 'indeterminate' || row.fence !== fence || !(await dropOutboundLetter(work, row.id))) return false;
  await work.db
    .deleteFrom('outbox_part')
    .where('outbox_id', '=', row.id)
    .where('state', '=', 'indeterminate')
    .execute();
  const facts = { eventId: row.event_id, state: 'queued' };
  await appendEvent(work, thread, { kind: 'delivery', actor: { kind: 'system' }, facts }, now);
  work.wake({ topic: 'queue' });
  return true;
}

/** A message that will not be tried again by itself: an admin finds it among the dead letters, the agent in the conversation. */
export async function giveUp(
  work: Work,
  thread: Thread,
  row: Selectable<OutboxTable>,
  end: { readonly state: 'failed' | 'indeterminate'; readonly reason: string },
  now: Instant,
): Promise<void> {
  if (end.state === 'indeterminate')
    await work.db
      .updateTable('outbox_part')
      .set({ state: 'indeterminate' })
      .where('outbox_id', '=', row.id)
      .where('state', '=', 'sending')
      .execute();
  await settleUnsent(work, thread, row, end, now);
  await writeOutboundLetter(work, row, end.reason, now);
}

/** The provider told of it by another way before we had given up hearing its answer. */
async function isKnown(work: Work, row: Selectable<OutboxTable>, part: number | undefined): Promise<boolean> {
  if (part === undefined) return false;
  const known = await work.db
    .selectFrom('outbox_part')
    .select('state')
    .where('outbox_id', '=', row.id)
    .where('part', '=', part)
    .executeTakeFirst();
  return known?.state === 'sent';
}

async function settleSent(work: Work, row: Selectable<OutboxTable>, now: Instant): Promise<void> {
  await work.db
    .updateTable('outbox')
    .set({ state: 'sent', stop: null, reason: null, settled_at: now, lease_until: 0 })
    .where('id', '=', row.id)
    .execute();
}

/** The provider clearly did not take it: it may try again later, unless it was stopped meanwhile. */
async function settleForNow(
  work: Work,
  thread: Thread,
  row: Selectable<OutboxTable>,
  retry: Extract<SendOutcome, { readonly kind: 'retry' }>,
  now: Instant,
): Promise<void> {
  await forgetBegun(work, row);
  if (row.stop !== null) {
    const left = await work.db
      .selectFrom('outbox_part')
      .select('part')
      .where('outbox_id', '=', row.id)
      .limit(1)
      .executeTakeFirst();
    await settleUnsent(work, thread, row, left ? halfSent(row.stop) : { state: 'cancelled', reason: row.stop }, now);
    return;
  }
  await work.db
    .updateTable('outbox')
    .set({
      state: 'pending',
      attempts: row.attempts + (retry.uncounted === true ? 0 : 1),
      reason: clean(retry.reason),
      not_before: retry.at,
      lease_until: 0,
      settled_at: null,
    })
    .where('id', '=', row.id)
    .execute();
}

async function forgetBegun(work: Work, row: Selectable<OutboxTable>): Promise<void> {
  await work.db.deleteFrom('outbox_part').where('outbox_id', '=', row.id).where('state', '=', 'sending').execute();
}
