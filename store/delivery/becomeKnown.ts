import type { Selectable } from 'kysely';
import type { Instant } from '../../core/time.ts';
import type { Work } from '../database.ts';
import { dropOutboundLetter } from '../letters/writeOutboundLetter.ts';
import type { OutboxTable } from '../tables.ts';
import { appendEvent } from '../thread/appendEvent.ts';
import type { Thread } from '../thread/thread.ts';

/** The provider has a part: that is a fact, whoever holds the message now. When it was the last thing in doubt, the message goes on from there. */
export async function becomeKnown(
  work: Work,
  on: { readonly thread: Thread; readonly row: Selectable<OutboxTable>; readonly part: number },
  providerId: string,
  now: Instant,
): Promise<void> {
  const { thread, row, part } = on;
  await work.db
    .updateTable('outbox_part')
    .set({ state: 'sent', provider_id: providerId, at: now })
    .where('outbox_id', '=', row.id)
    .where('part', '=', part)
    .execute();
  if (row.state !== 'indeterminate') return;
  const doubtful = await work.db
    .selectFrom('outbox_part')
    .select('part')
    .where('outbox_id', '=', row.id)
    .where('state', '!=', 'sent')
    .limit(1)
    .executeTakeFirst();
  if (doubtful) return;
  await goOn(work, row);
  await dropOutboundLetter(work, row.id);
  const facts = { eventId: row.event_id, state: 'sent' };
  await appendEvent(work, thread, { kind: 'delivery', actor: { kind: 'system' }, facts }, now);
  work.wake({ topic: 'queue' });
}

/** Only the deliverer knows how many parts there are: it sends those that are missing, perhaps none. */
export async function goOn(work: Work, row: Selectable<OutboxTable>): Promise<void> {
  await work.db
    .updateTable('outbox')
    .set({ state: 'pending', reason: null, not_before: 0, lease_until: 0, settled_at: null })
    .where('id', '=', row.id)
    .execute();
  work.wake({ topic: 'delivery' });
}
