import type { Instant } from '../../core/time.ts';
import type { Claim, Turn } from '../../core/turn.ts';
import type { Work } from '../database.ts';
import { inState } from '../inState.ts';
import { writeDeadLetter } from '../letters/writeDeadLetter.ts';
import { prepared } from '../prepared.ts';
import type { Thread } from '../thread/thread.ts';

/** The messages of a claim are done. When all that could be said was an apology, they leave a dead letter for an admin. */
export async function closeMessages(work: Work, thread: Thread, claim: Claim, turn: Turn, now: Instant): Promise<void> {
  const done = await closeTaken(work, { conversationId: thread.id, fence: claim.fence });
  const [first] = done.sort((one, other) => one.seq - other.seq);
  if (first === undefined || !isApology(turn)) return;
  const letter = await writeDeadLetter(
    work,
    {
      kind: 'inbound',
      channel: thread.channel,
      account: thread.account,
      external_id: first.external_id,
      conversation_id: thread.id,
      reason: first.failure ?? 'the turn could not be thought through',
      attempts: claim.attempts + 1,
    },
    now,
  );
  await work.db
    .updateTable('inbox')
    .set({ dead_letter_id: letter })
    .where('conversation_id', '=', thread.id)
    .where('taken', '=', claim.fence)
    .where('state', '=', 'done')
    .execute();
}

const closeTaken = prepared(['conversationId', 'fence'], (db, { conversationId, fence }) =>
  db
    .updateTable('inbox')
    .set({ state: 'done' })
    .where('conversation_id', '=', conversationId)
    .where(inState('state', 'open'))
    .where('taken', '=', fence)
    .returning(['seq', 'external_id', 'failure']),
);

function isApology(turn: Turn): boolean {
  return turn.handover?.reason === 'fault' || turn.record.some(({ kind }) => kind === 'fault');
}
