import type { Selectable } from 'kysely';
import type { DeadLetter, DeadLetterStore } from '../../core/delivery.ts';
import { NightdeskError } from '../../core/error.ts';
import type { Instant } from '../../core/time.ts';
import { clean } from '../clean.ts';
import type { Database, Work } from '../database.ts';
import type { DeadLetterTable } from '../tables.ts';
import { reopenIfUnread } from '../thread/moveCustody.ts';
import { type Thread, lockThread, saveThread } from '../thread/thread.ts';
import { setAside } from './setAside.ts';

/** What gave up, for an admin to look at, try again or put away. */
export function deadLetterStore(database: Database): DeadLetterStore {
  return {
    deadLetters: (limit) =>
      database.read(async (db) => {
        const rows = await db
          .selectFrom('dead_letter')
          .selectAll()
          .orderBy('at', 'desc')
          .orderBy('id')
          .limit(limit)
          .execute();
        return rows.map(letterOf);
      }),
    replay: (id, now) => database.work('replay', (work) => replay(work, id, now)),
    discard: (id) =>
      database.work('discard', async (work) => {
        await take(work, id);
        await work.db.updateTable('inbox').set({ dead_letter_id: null }).where('dead_letter_id', '=', id).execute();
      }),
    setAside: (now) => setAside(database, now),
  };
}

async function replay(work: Work, id: string, now: Instant): Promise<void> {
  const letter = await take(work, id);
  if (letter.kind === 'unreadable')
    throw new NightdeskError('conflict', 'Its words were not kept, so there is nothing to try again.');
  const thread = letter.conversation_id === null ? null : await lockThread(work, letter.conversation_id);
  if (letter.outbox_id !== null) await resend(work, letter.outbox_id, now);
  else if (thread) await reopenMessages(work, thread, id, now);
}

/** Takes a letter out of the list; the first who does so has it. */
async function take(work: Work, id: string): Promise<Selectable<DeadLetterTable>> {
  const letter = await work.db.deleteFrom('dead_letter').where('id', '=', clean(id)).returningAll().executeTakeFirst();
  if (!letter) throw new NightdeskError('not-found', 'This dead letter is gone.');
  return letter;
}

async function reopenMessages(work: Work, thread: Thread, letterId: string, now: Instant): Promise<void> {
  await work.db
    .updateTable('inbox')
    .set({ state: 'open', taken: 0, attempts: 0, failure: null, dead_letter_id: null })
    .where('dead_letter_id', '=', letterId)
    .execute();
  await reopenIfUnread(work, thread, now);
  // Whoever thinks about this conversation now starts anew, with these messages.
  thread.version += 1;
  await saveThread(work, thread);
  work.wake({ topic: 'turn' });
}

/** Parts that are known to have left stay; the admin decided that the others may be sent again. */
async function resend(work: Work, outboxId: string, now: Instant): Promise<void> {
  await work.db.deleteFrom('outbox_part').where('outbox_id', '=', outboxId).where('state', '!=', 'sent').execute();
  await work.db
    .updateTable('outbox')
    .set({ state: 'pending', stop: null, attempts: 0, reason: null, not_before: 0, lease_until: 0, settled_at: null })
    // It must not be too old to be sent at once.
    .set({ created_at: now })
    .where('id', '=', outboxId)
    .where('state', 'in', ['failed', 'indeterminate'])
    .execute();
  work.wake({ topic: 'delivery' });
}

function letterOf(row: Selectable<DeadLetterTable>): DeadLetter {
  return {
    id: row.id,
    kind: row.kind,
    channel: row.channel,
    ...(row.conversation_id === null ? {} : { conversationId: row.conversation_id }),
    reason: row.reason,
    at: row.at,
    attempts: row.attempts,
  };
}
