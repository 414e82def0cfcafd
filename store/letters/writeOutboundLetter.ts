import type { Selectable } from 'kysely';
import type { Instant } from '../../core/time.ts';
import type { Work } from '../database.ts';
import type { OutboxTable } from '../tables.ts';
import { writeDeadLetter } from './writeDeadLetter.ts';

/** Leaves the one dead letter of a message that did not, or not surely, arrive. */
export async function writeOutboundLetter(
  work: Work,
  row: Selectable<OutboxTable>,
  reason: string,
  now: Instant,
): Promise<void> {
  await dropOutboundLetter(work, row.id);
  await writeDeadLetter(
    work,
    {
      kind: 'outbound',
      channel: row.channel,
      account: row.account,
      conversation_id: row.conversation_id,
      outbox_id: row.id,
      reason,
      attempts: row.attempts + 1,
    },
    now,
  );
}

/** It arrived after all, or may be tried again; false when there was none. */
export async function dropOutboundLetter(work: Work, outboxId: string): Promise<boolean> {
  const { numDeletedRows } = await work.db
    .deleteFrom('dead_letter')
    .where('outbox_id', '=', outboxId)
    .executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}
