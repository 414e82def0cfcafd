import type { Instant } from '../../core/time.ts';
import type { Claim, Turn } from '../../core/turn.ts';
import type { Database, Work } from '../database.ts';
import { reopenIfUnread } from '../thread/moveCustody.ts';
import { type Thread, lockThread, saveThread } from '../thread/thread.ts';
import { closeMessages } from './closeMessages.ts';
import { hasOpenMessage } from '../thread/hasOpenMessage.ts';
import { holds, letGo } from './leases.ts';
import { makeTrue } from './makeTrue.ts';

/** Makes a turn true, all of it in one transaction: only by the claim that still counts, on the state that it thought about. */
export function commitTurn(database: Database, claim: Claim, turn: Turn, now: Instant): Promise<'committed' | 'stale'> {
  return database.work('commit', async (work) => {
    const thread = await lockThread(work, claim.conversation.id);
    if (thread === null || !holds(thread, claim)) return 'stale';
    const { version, epoch } = claim.conversation;
    if (thread.version !== version || thread.epoch !== epoch) {
      await letGo(work, claim, 0);
      return 'stale';
    }
    await write(work, thread, claim, turn, now);
    return 'committed';
  });
}

async function write(work: Work, thread: Thread, claim: Claim, turn: Turn, now: Instant): Promise<void> {
  await makeTrue(work, thread, turn, now);
  await closeMessages(work, thread, claim, turn, now);
  await reopenIfUnread(work, thread, now);
  await saveThread(work, thread);
  await wakeForTheRest(work, thread);
}

/** Messages that came in meanwhile are the next turn. */
async function wakeForTheRest(work: Work, thread: Thread): Promise<void> {
  if (await hasOpenMessage(work, thread.id)) work.wake({ topic: 'turn' });
  if (thread.custody !== 'bot') work.wake({ topic: 'queue' });
}
