import type { Kysely } from 'kysely';
import type { Conversation } from '../../core/conversation.ts';
import type { ConversationId } from '../../core/ids.ts';
import { clean } from '../clean.ts';
import { type On, prepared } from '../prepared.ts';
import type { Tables } from '../tables.ts';
import { toConversation } from './toConversation.ts';

/** Everything that a Conversation is made of, in one query. */
export function conversations(db: Kysely<Tables>) {
  return db
    .selectFrom('conversation as c')
    .innerJoin('address as a', 'a.id', 'c.address_id')
    .leftJoin('case as k', 'k.id', 'c.case_id')
    .leftJoin('handover as h', (join) =>
      join.onRef('h.conversation_id', '=', 'c.id').on('h.state', 'in', ['requested', 'accepted']),
    )
    .select([
      'c.id',
      'c.person_id',
      'c.channel',
      'c.account',
      'c.peer',
      'c.route',
      'c.locale',
      'c.zone',
      'c.custody',
      'c.epoch',
      'c.version',
      'c.agent_id',
      'c.memory',
      'c.started_at',
      'a.level',
      'a.customer_id',
      'a.name',
      'a.email',
      'a.phone',
      'k.id as case_id',
      'k.reference',
      'k.topic as case_topic',
      'k.state as case_state',
      'k.opened_at',
      'h.id as handover_id',
      'h.reason as handover_reason',
      'h.requested_at',
      'h.deadline',
      'h.callback_at',
      'h.via',
    ]);
}

/** One conversation, or null. */
export async function selectConversation(on: On, id: ConversationId): Promise<Conversation | null> {
  const [row] = await withId(on, { id: clean(id) });
  return row ? toConversation(row) : null;
}

const withId = prepared(['id'], (db, { id }) => conversations(db).where('c.id', '=', id));
