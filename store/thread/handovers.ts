import type { Actor } from '../../core/event.ts';
import type { Instant } from '../../core/time.ts';
import type { Work } from '../database.ts';
import { appendEvent } from './appendEvent.ts';
import type { Thread } from './thread.ts';

/** A person took the conversation up: an open request becomes `accepted`, told exactly once. */
export async function acceptHandover(work: Work, thread: Thread, actor: Actor, now: Instant): Promise<void> {
  const taken = await work.db
    .updateTable('handover')
    .set({ state: 'accepted', accepted_at: now })
    .where('conversation_id', '=', thread.id)
    .where('state', '=', 'requested')
    .returning('id')
    .executeTakeFirst();
  if (taken) await tell(work, thread, taken.id, 'accepted', actor, now);
}

/** The need for a person ended: `completed` after somebody took it up or closed it, `failed` when nobody did. */
export async function endHandover(
  work: Work,
  thread: Thread,
  end: { readonly unaccepted: 'completed' | 'failed'; readonly reason: string; readonly actor: Actor },
  now: Instant,
): Promise<void> {
  const open = await work.db
    .selectFrom('handover')
    .select(['id', 'state'])
    .where('conversation_id', '=', thread.id)
    .where('state', 'in', ['requested', 'accepted'])
    .executeTakeFirst();
  if (!open) return;
  const state = open.state === 'accepted' ? 'completed' : end.unaccepted;
  await work.db.updateTable('handover').set({ state, ended_at: now }).where('id', '=', open.id).execute();
  await tell(work, thread, open.id, state, end.actor, now, end.reason);
}

async function tell(
  work: Work,
  thread: Thread,
  handoffId: string,
  state: 'accepted' | 'completed' | 'failed',
  actor: Actor,
  now: Instant,
  message?: string,
): Promise<void> {
  const facts = { state, handoffId, ...(message === undefined ? {} : { message }) };
  await appendEvent(work, thread, { kind: 'handoff.status', actor, facts }, now);
  work.wake({ topic: 'queue' });
}
