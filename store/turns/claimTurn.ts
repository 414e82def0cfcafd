import type { Instant } from '../../core/time.ts';
import type { Claim } from '../../core/turn.ts';
import type { Database, Work } from '../database.ts';
import { inState } from '../inState.ts';
import { furthestLease, isPast, longestTurnRestMs } from '../isPast.ts';
import { prepared } from '../prepared.ts';
import { selectConversation } from '../thread/selectConversation.ts';
import { messagesOf, takeMessages } from './takeMessages.ts';

/** Takes the conversation whose oldest open message waits longest and nobody holds, with all its open messages; null when there is none. */
export function claimTurn(database: Database, now: Instant, leaseMs: number): Promise<Claim | null> {
  return database.work('claim', async (work) => {
    for (let tries = 0; tries < mostTries; tries += 1) {
      const free = await nextFree(work, now, leaseMs);
      if (!free) return null;
      const fence = free.fence + 1;
      const taken = await takeMessages(work, free.id, fence);
      // Another process finished it between our look and our lock.
      if (taken.length === 0) continue;
      const leaseUntil = now + leaseMs;
      await hold(work, { id: free.id, fence, leaseUntil });
      const conversation = await selectConversation(work, free.id);
      if (!conversation) return null;
      return {
        conversation,
        messages: await messagesOf(work, free.id, taken),
        fence,
        attempts: Math.max(...taken.map(({ attempts }) => attempts)),
        leaseUntil,
      };
    }
    return null;
  });
}

/** After that many lost races `nextDue` brings the worker back at once. */
const mostTries = 8;

async function nextFree(work: Work, now: Instant, leaseMs: number) {
  const furthest = { furthestLease: furthestLease(now, leaseMs), furthestRest: now + longestTurnRestMs };
  const [free] = await freeConversation(work, { now, ...furthest });
  return free;
}

const freeConversation = prepared(['now', 'furthestLease', 'furthestRest'], (db, at, kind) => {
  const query = db
    .selectFrom('inbox as i')
    .innerJoin('conversation as c', 'c.id', 'i.conversation_id')
    .select(['c.id', 'c.fence'])
    .where(inState('i.state', 'open'))
    .where(isPast('c.lease_until', at.now, at.furthestLease))
    .where(isPast('c.not_before', at.now, at.furthestRest))
    .orderBy('i.seq')
    .limit(1);
  // Processes walk past each other's conversations instead of queueing up.
  return kind === 'postgres' ? query.forUpdate('c').skipLocked() : query;
});

const hold = prepared(['id', 'fence', 'leaseUntil'], (db, { id, fence, leaseUntil }) =>
  db.updateTable('conversation').set({ fence, lease_until: leaseUntil }).where('id', '=', id),
);
