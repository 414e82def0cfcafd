import { NightdeskError } from '../../core/error.ts';
import type { ConversationId } from '../../core/ids.ts';
import { clean } from '../clean.ts';
import type { Work } from '../database.ts';
import { type Thread, lockThread } from '../thread/thread.ts';

/** Locks the conversation of a move; error `not-found`, or `conflict` when custody changed after the screen was drawn. */
export async function lockAtEpoch(work: Work, id: ConversationId, epoch: number): Promise<Thread> {
  const thread = await lockKnown(work, id);
  if (thread.epoch !== epoch) throw movedOn();
  return thread;
}

/** Locks a conversation; error `not-found` when there is none. */
export async function lockKnown(work: Work, id: ConversationId): Promise<Thread> {
  const thread = await lockThread(work, clean(id));
  if (thread) return thread;
  throw new NightdeskError('not-found', 'There is no such conversation.');
}

/** The screen is behind: what it showed is no longer so. */
export function movedOn(): NightdeskError {
  return new NightdeskError('conflict', 'This conversation has moved on. Look at it again.');
}
