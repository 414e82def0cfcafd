import type { Selectable } from 'kysely';
import type { ConversationId } from '../../core/ids.ts';
import { type Work, locking } from '../database.ts';
import { prepared } from '../prepared.ts';
import type { ConversationTable } from '../tables.ts';

/** A conversation's row, locked by this transaction; changed in memory by one operation and written back once by `saveThread`. */
export type Thread = Selectable<ConversationTable>;

/** Locks a conversation until the transaction ends; null when there is none. Locks are taken in the order address, conversation, outbox. */
export async function lockThread(work: Work, id: ConversationId): Promise<Thread | null> {
  const [thread] = await threadOf(work, { id });
  return thread ?? null;
}

const threadOf = prepared(['id'], (db, { id }, kind) =>
  locking(kind, db.selectFrom('conversation').selectAll().where('id', '=', id)),
);

/** Writes back everything of a conversation that operations change. */
export async function saveThread(work: Work, thread: Thread): Promise<void> {
  await saveAll(work, thread);
}

const saveAll = prepared(
  [
    'id',
    'locale',
    'zone',
    'custody',
    'epoch',
    'version',
    'agent_id',
    'agent_name',
    'case_id',
    'memory',
    'fence',
    'lease_until',
    'not_before',
    'last_seq',
    'last_at',
    'last_hash',
    'said_at',
    'said_by',
    'asked_event',
    'dissatisfied',
    'retained_at',
  ],
  (db, { id, ...changing }) => db.updateTable('conversation').set(changing).where('id', '=', id),
);
