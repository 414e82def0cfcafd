import type { Selectable } from 'kysely';
import type { Work } from '../database.ts';
import { type Thread, lockThread } from '../thread/thread.ts';
import type { OutboxTable } from '../tables.ts';

/** A message on its way with its conversation, both locked: whatever happens to it now comes wholly before or after a take-over. Null when it was erased. */
export async function lockItem(
  work: Work,
  item: { readonly id: string; readonly conversationId: string },
): Promise<{ readonly thread: Thread; readonly row: Selectable<OutboxTable> } | null> {
  const thread = await lockThread(work, item.conversationId);
  if (!thread) return null;
  const query = work.db.selectFrom('outbox').selectAll().where('id', '=', item.id);
  const row = await (work.kind === 'postgres' ? query.forUpdate() : query).executeTakeFirst();
  return row ? { thread, row } : null;
}

/** Whether this claim of the message still counts. */
export function isOurs(row: Selectable<OutboxTable>, item: { readonly fence: number }): boolean {
  return row.state === 'sending' && row.fence === item.fence;
}
