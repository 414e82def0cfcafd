import type { Selectable } from 'kysely';
import type { ConversationId } from '../../core/ids.ts';
import { type Work, locking } from '../database.ts';
import type { ConversationTable } from '../tables.ts';

/** A conversation's row, locked by this transaction; changed in memory by one operation and written back once by `saveThread`. */
export type Thread = Selectable<ConversationTable>;

/** Locks a conversation until the transaction ends; null when there is none. Locks are taken in the order address, conversation, outbox. */
export async function lockThread(work: Work, id: ConversationId): Promise<Thread | null> {
  const query = work.db.selectFrom('conversation').selectAll().where('id', '=', id);
  return (await locking(work.kind, query).executeTakeFirst()) ?? null;
}

/** Writes back everything of a conversation that operations change. */
export async function saveThread(work: Work, thread: Thread): Promise<void> {
  const { id, person_id: _person, address_id: _address, channel: _channel, account: _account, ...rest } = thread;
  const { peer: _peer, route: _route, started_at: _started, ...changing } = rest;
  await work.db.updateTable('conversation').set(changing).where('id', '=', id).execute();
}
