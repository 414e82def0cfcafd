import type { Selectable } from 'kysely';
import type { DeliveryState } from '../../core/inbound.ts';
import type { Instant } from '../../core/time.ts';
import type { Work } from '../database.ts';
import { dropOutboundLetter } from '../letters/writeOutboundLetter.ts';
import type { OutboxTable } from '../tables.ts';
import { appendEvent } from '../thread/appendEvent.ts';
import type { Thread } from '../thread/thread.ts';
import { giveUp } from './settle.ts';

const rank: Readonly<Record<DeliveryState, number>> = {
  queued: 0,
  sending: 1,
  sent: 2,
  failed: 3,
  delivered: 4,
  read: 5,
};

/** Providers repeat themselves and come out of order: only a state further on is news. A failure is final unless it was delivered or read after all. */
export function isFurther(known: DeliveryState | null, next: DeliveryState): boolean {
  return known === null || rank[next] > rank[known];
}

/** Notes what the provider says about a part; false when it is no news. A failure, and its correction, shows in the conversation. */
export async function advanceReceipt(
  work: Work,
  on: { readonly thread: Thread; readonly row: Selectable<OutboxTable>; readonly part: number },
  said: { readonly state: DeliveryState; readonly errorCode: string | null },
  now: Instant,
): Promise<boolean> {
  const { thread, row, part } = on;
  const known = await work.db
    .selectFrom('outbox_part')
    .select('receipt')
    .where('outbox_id', '=', row.id)
    .where('part', '=', part)
    .executeTakeFirst();
  if (!known || !isFurther(known.receipt, said.state)) return false;
  await work.db
    .updateTable('outbox_part')
    .set({ receipt: said.state })
    .where('outbox_id', '=', row.id)
    .where('part', '=', part)
    .execute();
  if (said.state === 'failed') await fail(work, thread, row, said.errorCode, now);
  else if (known.receipt === 'failed') await arriveAfterAll(work, thread, row, said.state, now);
  return true;
}

async function fail(
  work: Work,
  thread: Thread,
  row: Selectable<OutboxTable>,
  errorCode: string | null,
  now: Instant,
): Promise<void> {
  const reason = `the provider could not deliver it${errorCode === null ? '' : ` (${errorCode})`}`;
  await giveUp(work, thread, row, { state: 'failed', reason }, now);
  work.wake({ topic: 'queue' });
  work.wake({ topic: 'delivery' });
}

async function arriveAfterAll(
  work: Work,
  thread: Thread,
  row: Selectable<OutboxTable>,
  state: DeliveryState,
  now: Instant,
): Promise<void> {
  const lost = await work.db
    .selectFrom('outbox_part')
    .select('part')
    .where('outbox_id', '=', row.id)
    .where((where) => where.or([where('receipt', '=', 'failed'), where('state', '!=', 'sent')]))
    .limit(1)
    .executeTakeFirst();
  if (lost) return;
  await work.db.updateTable('outbox').set({ state: 'sent', reason: null }).where('id', '=', row.id).execute();
  await dropOutboundLetter(work, row.id);
  const facts = { eventId: row.event_id, state };
  await appendEvent(work, thread, { kind: 'delivery', actor: { kind: 'system' }, facts }, now);
}
