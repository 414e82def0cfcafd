import type { Actor } from '../../core/event.ts';
import type { Instant } from '../../core/time.ts';
import type { Work } from '../database.ts';
import { appendEvent } from './appendEvent.ts';
import type { Thread } from './thread.ts';

/** The need of a conversation is met or given up: its open case ends, told once. */
export async function closeCase(work: Work, thread: Thread, actor: Actor, now: Instant): Promise<void> {
  if (thread.case_id === null) return;
  const closed = await work.db
    .updateTable('case')
    .set({ state: 'closed', closed_at: now })
    .where('id', '=', thread.case_id)
    .where('state', '=', 'open')
    .returning(['id', 'reference'])
    .executeTakeFirst();
  if (!closed) return;
  const facts = { id: closed.id, reference: closed.reference, state: 'closed' };
  await appendEvent(work, thread, { kind: 'case', actor, facts }, now);
}
