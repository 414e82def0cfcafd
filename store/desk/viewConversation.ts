import type { Kysely } from 'kysely';
import type { Brief } from '../../core/brief.ts';
import type { DeskView, HandoverRecord } from '../../core/desk.ts';
import type { ConversationId } from '../../core/ids.ts';
import { fromJson } from '../json.ts';
import type { On } from '../prepared.ts';
import type { Tables } from '../tables.ts';
import { selectConversation } from '../thread/selectConversation.ts';
import { goalOf, withGoal } from './goal.ts';

/** A conversation with all that an agent needs beside it, or null. */
export async function viewConversation(on: On, id: ConversationId): Promise<DeskView | null> {
  const { db } = on;
  const conversation = await selectConversation(on, id);
  if (!conversation) return null;
  const handover = await latestHandover(db, id);
  return {
    conversation,
    ...(handover ? { handover } : {}),
    earlier: await earlier(db, id, conversation.personId),
    undelivered: await undelivered(db, id),
  };
}

/** The open hand-over, or the last one; none once its brief is erased. */
async function latestHandover(db: Kysely<Tables>, id: ConversationId): Promise<HandoverRecord | null> {
  const row = await db
    .selectFrom('handover')
    .selectAll()
    .where('conversation_id', '=', id)
    .orderBy('requested_at', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  const brief = fromJson<Brief>(row?.brief);
  if (!row || !brief) return null;
  return {
    id: row.id,
    state: row.state,
    reason: row.reason,
    priority: row.priority,
    requestedAt: row.requested_at,
    deadline: row.deadline,
    via: row.via,
    brief,
    ...(row.callback_at === null ? {} : { callbackAt: row.callback_at }),
  };
}

async function earlier(db: Kysely<Tables>, id: ConversationId, personId: string): Promise<DeskView['earlier']> {
  const rows = await withGoal(db)
    .select(['c.id', 'c.channel', 'c.started_at', 'c.custody'])
    .where('c.person_id', '=', personId)
    .where('c.id', '!=', id)
    .orderBy('c.started_at', 'desc')
    .orderBy('c.id')
    .limit(10)
    .execute();
  return rows.map((row) => ({
    conversationId: row.id,
    channel: row.channel,
    startedAt: row.started_at,
    goal: goalOf(row),
    custody: row.custody,
  }));
}

/** The last fifty at most: what is leaving this moment could not be called back any more. */
async function undelivered(db: Kysely<Tables>, id: ConversationId): Promise<DeskView['undelivered']> {
  const rows = await db
    .selectFrom('outbox')
    .select(['event_id', 'state', 'reason'])
    .where('conversation_id', '=', id)
    .where('state', 'in', ['sending', 'failed', 'indeterminate'])
    .orderBy('seq', 'desc')
    .limit(50)
    .$narrowType<{ state: 'sending' | 'failed' | 'indeterminate' }>()
    .execute();
  return rows.toReversed().map((row) => ({ eventId: row.event_id, state: row.state, reason: row.reason ?? '' }));
}
