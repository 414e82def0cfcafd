import type { Instant } from '../../core/time.ts';
import type { NewHandover, Turn } from '../../core/turn.ts';
import type { Work } from '../database.ts';
import type { Thread } from '../thread/thread.ts';

/** What the turn changes about the need: a case is opened, a person is asked for, a call-back gets its time. */
export async function changeNeed(work: Work, thread: Thread, turn: Turn, now: Instant): Promise<void> {
  if (turn.openCase) await openCase(work, thread, turn.openCase, now);
  if (turn.handover) await askForPerson(work, thread, turn.handover, now);
  if (turn.callback) await changeCallback(work, thread, turn.callback);
}

async function openCase(work: Work, thread: Thread, need: NonNullable<Turn['openCase']>, now: Instant): Promise<void> {
  await work.db
    .insertInto('case')
    .values({
      id: need.id,
      person_id: thread.person_id,
      reference: need.reference,
      topic: need.topic ?? null,
      state: 'open',
      opened_at: now,
      closed_at: null,
    })
    .execute();
  thread.case_id = need.id;
}

async function askForPerson(work: Work, thread: Thread, handover: NewHandover, now: Instant): Promise<void> {
  work.wake({ topic: 'queue' });
  const wish = {
    deadline: handover.deadline,
    callback_at: handover.callbackAt ?? null,
    via: handover.via,
    topic: handover.brief.topic ?? null,
    brief: JSON.stringify(handover.brief),
  };
  const weight = { reason: handover.reason, priority: handover.priority };
  const open = await openHandover(work, thread);
  if (open) {
    // A conversation waits only once: another wish makes the open one newer, and never lighter.
    const change = handover.priority < open.priority ? wish : { ...wish, ...weight };
    await work.db.updateTable('handover').set(change).where('id', '=', open.id).execute();
    return;
  }
  await work.db
    .insertInto('handover')
    .values({
      ...wish,
      ...weight,
      id: handover.id,
      conversation_id: thread.id,
      channel: thread.channel,
      state: 'requested',
      requested_at: now,
      accepted_at: null,
      ended_at: null,
      alerted_deadline: null,
    })
    .execute();
}

async function openHandover(work: Work, thread: Thread) {
  return work.db
    .selectFrom('handover')
    .select(['id', 'priority'])
    .where('conversation_id', '=', thread.id)
    .where('state', 'in', ['requested', 'accepted'])
    .executeTakeFirst();
}

async function changeCallback(work: Work, thread: Thread, callback: NonNullable<Turn['callback']>): Promise<void> {
  await work.db
    .updateTable('handover')
    .set({ callback_at: callback.at, deadline: callback.deadline, via: callback.via })
    .where('conversation_id', '=', thread.id)
    .where('state', '=', 'requested')
    .execute();
  work.wake({ topic: 'queue' });
}
