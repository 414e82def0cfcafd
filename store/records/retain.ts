import type { ConversationId, PersonId } from '../../core/ids.ts';
import type { Instant } from '../../core/time.ts';
import type { Database, Work } from '../database.ts';
import { lockThread } from '../thread/thread.ts';
import { type Counts, addCounts } from './counts.ts';
import { forgetLog } from './erasePerson.ts';
import { forgetPerson, holdPerson } from './forgetPerson.ts';
import { forgetWords } from './forgetWords.ts';

/**
 * Erases the words of at most `limit` conversations that were silent since `before`, each in a transaction of its own so that
 * nobody waits. A person of whom nothing else is left goes too, and so do old entries of the in-tray.
 */
export async function retain(database: Database, before: Instant, limit: number, now: Instant): Promise<Counts> {
  const silent = await database.read((db) =>
    db
      .selectFrom('conversation')
      .select('id')
      .where('last_at', '<', before)
      .where('retained_at', 'is', null)
      .orderBy('last_at')
      .limit(limit)
      .execute(),
  );
  let counts: Counts = { conversations: 0 };
  for (const { id } of silent) counts = addCounts(counts, await retainOne(database, id, before, now));
  counts = addCounts(counts, await forgetTraces(database, Math.min(before, now - dedupeMs), limit));
  if (Object.values(counts).some((count) => count > 0)) await forgetLog(database);
  return counts;
}

/** Providers may repeat a message for days; its id is kept a good while longer, whatever the retention. */
const dedupeMs = 30 * 86_400_000;

async function retainOne(database: Database, id: ConversationId, before: Instant, now: Instant): Promise<Counts> {
  const done = await database.work('retain', async (work) => {
    const thread = await lockThread(work, id);
    // Somebody may have written meanwhile.
    if (!thread || thread.last_at >= before || thread.retained_at !== null) return null;
    const counts = await forgetWords(work, thread, 'retention', now);
    if (thread.case_id !== null) await closeSilentCase(work, thread.case_id, now);
    return { counts, personId: thread.person_id };
  });
  if (!done) return {};
  return addCounts(done.counts, await retainPerson(database, done.personId, now));
}

async function closeSilentCase(work: Work, id: string, now: Instant): Promise<void> {
  const spoken = work.db
    .selectFrom('conversation')
    .select('id')
    .where('case_id', '=', id)
    .where('retained_at', 'is', null);
  await work.db
    .updateTable('case')
    .set({ state: 'closed', closed_at: now })
    .where('id', '=', id)
    .where('state', '=', 'open')
    .where((where) => where.not(where.exists(spoken)))
    .execute();
}

/** Name, number and links have no purpose once every conversation is gone. */
async function retainPerson(database: Database, id: PersonId, now: Instant): Promise<Counts> {
  return database.work('retain-person', async (work) => {
    const held = await holdPerson(work, id);
    // Somebody erased them, or they wrote again meanwhile.
    if (!held || held.threads.some((thread) => thread.retained_at === null)) return {};
    const { conversations: _counted, ...counts } = await forgetPerson(work, held, 'retention', now);
    return counts;
  });
}

async function forgetTraces(database: Database, before: Instant, limit: number): Promise<Counts> {
  return database.work('forget-traces', async (work) => {
    const entries = work.db
      .selectFrom('inbox')
      .select('seq')
      .where('accepted_at', '<', before)
      .where('state', '=', 'done')
      .orderBy('accepted_at')
      .limit(limit);
    const inbox = await work.db.deleteFrom('inbox').where('seq', 'in', entries).executeTakeFirst();
    const receipts = await work.db.deleteFrom('early_receipt').where('at', '<', before).executeTakeFirst();
    return { inbox: Number(inbox.numDeletedRows), receipts: Number(receipts.numDeletedRows) };
  });
}
