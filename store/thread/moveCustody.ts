import type { Custody } from '../../core/conversation.ts';
import type { Actor } from '../../core/event.ts';
import type { Instant } from '../../core/time.ts';
import type { Work } from '../database.ts';
import { appendEvent } from './appendEvent.ts';
import { hasOpenMessage } from './hasOpenMessage.ts';
import type { Thread } from './thread.ts';

/** Gives a conversation to another owner: `epoch` rises, a `custody` event tells who and why. The caller raises `version` once per operation. */
export async function moveCustody(
  work: Work,
  thread: Thread,
  move: {
    readonly to: Custody;
    readonly reason: string;
    readonly actor: Actor;
    /** Who has it now; without a name nobody in particular (a reply from another inbox). */
    readonly agent?: { readonly id: string; readonly name: string };
  },
  now: Instant,
): Promise<void> {
  const from = thread.custody;
  thread.custody = move.to;
  thread.epoch += 1;
  thread.agent_id = move.agent?.id ?? null;
  thread.agent_name = move.agent?.name ?? null;
  await appendEvent(
    work,
    thread,
    { kind: 'custody', actor: move.actor, facts: { from, to: move.to, reason: move.reason, epoch: thread.epoch } },
    now,
  );
  work.wake({ topic: 'queue' });
}

/** A closed conversation with a message that nobody has read goes back to the bot. */
export async function reopenIfUnread(work: Work, thread: Thread, now: Instant): Promise<void> {
  if (thread.custody !== 'closed') return;
  if (await hasOpenMessage(work, thread.id))
    await moveCustody(work, thread, { to: 'bot', reason: 'new-message', actor: { kind: 'customer' } }, now);
}
