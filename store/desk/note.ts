import type { DeskStore } from '../../core/desk.ts';
import { NightdeskError } from '../../core/error.ts';
import type { StoredEvent } from '../../core/event.ts';
import type { Database } from '../database.ts';
import { appendEvent } from '../thread/appendEvent.ts';
import { saveThread } from '../thread/thread.ts';
import { deskAgent } from './deskAgent.ts';
import { lockKnown } from './lockAtEpoch.ts';

/** Writes something down for colleagues; the customer never sees it, and nobody needs custody for it. */
export async function note(database: Database, given: Parameters<DeskStore['note']>[0]): Promise<StoredEvent> {
  if (given.text.trim() === '') throw new NightdeskError('bad-request', 'A note needs words.');
  return database.work('note', async (work) => {
    const thread = await lockKnown(work, given.conversationId);
    const { actor } = deskAgent(given);
    const body = { kind: 'words', text: given.text } as const;
    // The version stays: a thought of the bot does not become stale because somebody took a note.
    const event = await appendEvent(work, thread, { kind: 'note', actor, body }, given.now);
    await saveThread(work, thread);
    return event;
  });
}
