import type { SetAside } from '../../core/delivery.ts';
import type { Instant } from '../../core/time.ts';
import type { Database, Work } from '../database.ts';
import { giveUp } from '../delivery/settle.ts';
import { inState } from '../inState.ts';
import { type Thread, lockThread, saveThread } from '../thread/thread.ts';
import { writeDeadLetter } from './writeDeadLetter.ts';

const reason = 'it waited when the back-up was made, and may have been sent or answered since';

/**
 * What a copy would do and its original may have done already: messages that wait to leave, and messages of push channels that wait for an
 * answer, become dead letters; a missed deadline is not announced. One conversation after the other, so that it may be interrupted and repeated.
 */
export async function setAside(database: Database, now: Instant): Promise<SetAside> {
  let outbound = 0;
  let inbound = 0;
  for (const id of await waiting(database)) {
    const done = await database.work('set-aside', async (work) => {
      const thread = await lockThread(work, id);
      if (!thread) return { outbound: 0, inbound: 0 };
      const counts = { outbound: await unsent(work, thread, now), inbound: await unanswered(work, thread, now) };
      await saveThread(work, thread);
      return counts;
    });
    outbound += done.outbound;
    inbound += done.inbound;
  }
  await database.work('set-aside', (work) => quieten(work, now));
  return { outbound, inbound };
}

/** Conversations in which something waits. */
function waiting(database: Database): Promise<readonly string[]> {
  return database.read(async (db) => {
    const rows = await db
      .selectFrom('outbox')
      .select('conversation_id as id')
      .where(inState('state', 'pending', 'sending'))
      .union(
        db
          .selectFrom('inbox')
          .select('conversation_id as id')
          .$narrowType<{ id: string }>()
          .where(inState('state', 'open'))
          .where('conversation_id', 'is not', null),
      )
      .execute();
    return rows.map(({ id }) => id);
  });
}

async function unsent(work: Work, thread: Thread, now: Instant): Promise<number> {
  const rows = await work.db
    .selectFrom('outbox')
    .selectAll()
    .where('conversation_id', '=', thread.id)
    .where(inState('state', 'pending', 'sending'))
    .orderBy('seq')
    .execute();
  for (const row of rows) await giveUp(work, thread, row, { state: 'indeterminate', reason }, now);
  return rows.length;
}

/** On a pull channel the answer is only written down, and under a person the bot says nothing: there the turn may go on. */
async function unanswered(work: Work, thread: Thread, now: Instant): Promise<number> {
  if (!work.isPush(thread.channel) || thread.custody === 'agent') return 0;
  const rows = await work.db
    .selectFrom('inbox')
    .select(['seq', 'external_id', 'attempts'])
    .where('conversation_id', '=', thread.id)
    .where(inState('state', 'open'))
    .orderBy('seq')
    .execute();
  const [first] = rows;
  if (first === undefined) return 0;
  const { id: conversation_id, channel, account } = thread;
  const { external_id, attempts } = first;
  const letter = { kind: 'inbound', channel, account, external_id, conversation_id, reason, attempts } as const;
  await work.db
    .updateTable('inbox')
    .set({ state: 'done', failure: reason, dead_letter_id: await writeDeadLetter(work, letter, now) })
    .where('conversation_id', '=', thread.id)
    .where(inState('state', 'open'))
    .execute();
  return rows.length;
}

/** Agents see these requests in the queue; the customer may have been told, or helped, long ago. */
async function quieten(work: Work, now: Instant): Promise<void> {
  await work.db
    .updateTable('handover')
    .set(({ ref }) => ({ alerted_deadline: ref('deadline') }))
    .where(inState('state', 'requested'))
    .where('deadline', '<=', now)
    .execute();
}
