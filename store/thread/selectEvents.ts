import type { Kysely } from 'kysely';
import type { StoredEvent } from '../../core/event.ts';
import type { ConversationId } from '../../core/ids.ts';
import { clean } from '../clean.ts';
import { type On, prepared } from '../prepared.ts';
import type { Tables } from '../tables.ts';
import { storedEvent } from './storedEvent.ts';

/** Events of a conversation after `afterSeq`, oldest first, at most `limit`. */
export async function selectEvents(
  on: On,
  id: ConversationId,
  afterSeq: number,
  limit: number,
): Promise<readonly StoredEvent[]> {
  const rows = await eventsAfter(on, { id: clean(id), afterSeq, limit });
  return rows.map(storedEvent);
}

const eventsAfter = prepared(['id', 'afterSeq', 'limit'], (db, { id, afterSeq, limit }) =>
  eventsWithBody(db).where('e.conversation_id', '=', id).where('e.seq', '>', afterSeq).orderBy('e.seq').limit(limit),
);

/** The newest events of a conversation, oldest of them first, at most `limit`. */
export async function selectLatest(
  db: Kysely<Tables>,
  id: ConversationId,
  limit: number,
): Promise<readonly StoredEvent[]> {
  const rows = await eventsWithBody(db)
    .where('e.conversation_id', '=', clean(id))
    .orderBy('e.seq', 'desc')
    .limit(limit)
    .execute();
  return rows.map(storedEvent).reverse();
}

/** Events with their bodies, not yet narrowed down. */
export function eventsWithBody(db: Kysely<Tables>) {
  return db
    .selectFrom('event as e')
    .leftJoin('event_body as b', 'b.event_id', 'e.id')
    .select([
      'e.id',
      'e.conversation_id',
      'e.seq',
      'e.kind',
      'e.actor_kind',
      'e.actor_id',
      'e.actor_name',
      'e.at',
      'e.facts',
      'b.body',
    ]);
}
