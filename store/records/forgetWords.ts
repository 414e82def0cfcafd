import type { Instant } from '../../core/time.ts';
import type { Work } from '../database.ts';
import { endHandover } from '../thread/handovers.ts';
import { moveCustody } from '../thread/moveCustody.ts';
import { type Thread, saveThread } from '../thread/thread.ts';
import type { Counts } from './counts.ts';

/**
 * Erases everything that was said in a locked conversation: bodies with their salts, texts on their way out, briefs, what the
 * bot remembers. The events stay as wordless facts. Whoever waits for a person or has one waits no longer; a turn that is
 * being thought becomes stale.
 */
export async function forgetWords(
  work: Work,
  thread: Thread,
  reason: 'erased' | 'retention',
  now: Instant,
): Promise<Counts> {
  const actor = { kind: 'system' } as const;
  await endHandover(work, thread, { unaccepted: 'failed', reason, actor }, now);
  if (thread.custody === 'waiting' || thread.custody === 'agent')
    await moveCustody(work, thread, { to: 'closed', reason, actor }, now);
  const bodies = await work.db.deleteFrom('event_body').where('conversation_id', '=', thread.id).executeTakeFirst();
  const briefs = await work.db
    .updateTable('handover')
    .set({ brief: null })
    .where('conversation_id', '=', thread.id)
    .where('brief', 'is not', null)
    .executeTakeFirst();
  const outgoing = await forgetOutgoing(work, thread);
  const letters = await work.db.deleteFrom('dead_letter').where('conversation_id', '=', thread.id).executeTakeFirst();
  await work.db
    .updateTable('inbox')
    .set({ state: 'done', failure: null, dead_letter_id: null })
    .where('conversation_id', '=', thread.id)
    .execute();
  thread.version += 1;
  thread.lease_until = 0;
  thread.memory = null;
  thread.dissatisfied = 0;
  thread.retained_at = now;
  await saveThread(work, thread);
  return {
    conversations: 1,
    bodies: Number(bodies.numDeletedRows),
    briefs: Number(briefs.numUpdatedRows),
    outgoing,
    deadLetters: Number(letters.numDeletedRows),
  };
}

/** Also what providers call our messages: some of their ids have the customer's number in them. */
async function forgetOutgoing(work: Work, thread: Thread): Promise<number> {
  const rows = work.db.selectFrom('outbox').select('id').where('conversation_id', '=', thread.id);
  await work.db.deleteFrom('outbox_part').where('outbox_id', 'in', rows).execute();
  const gone = await work.db.deleteFrom('outbox').where('conversation_id', '=', thread.id).executeTakeFirst();
  return Number(gone.numDeletedRows);
}
