import type { Instant } from '../../core/time.ts';
import type { Claim } from '../../core/turn.ts';
import { clean } from '../clean.ts';
import type { Database, Work } from '../database.ts';
import { inState } from '../inState.ts';
import { type Thread, lockThread } from '../thread/thread.ts';

/** Extends a lease that nobody else has taken over; false when it is lost. */
export function renewClaim(database: Database, claim: Claim, now: Instant, leaseMs: number): Promise<boolean> {
  return database.work('renew', async (work) => {
    const { numUpdatedRows } = await work.db
      .updateTable('conversation')
      .set({ lease_until: now + leaseMs })
      .where('id', '=', claim.conversation.id)
      .where('fence', '=', claim.fence)
      .where('lease_until', '>', 0)
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  });
}

/** Gives the messages back after a failure, counts it, and lets them rest until `retryAt`. */
export function releaseClaim(database: Database, claim: Claim, failure: string, retryAt: Instant): Promise<void> {
  return database.work('release', async (work) => {
    const thread = await lockThread(work, claim.conversation.id);
    if (thread === null || !holds(thread, claim)) return;
    await work.db
      .updateTable('inbox')
      .set((column) => ({ attempts: column('attempts', '+', 1), failure: clean(failure) }))
      .where('conversation_id', '=', thread.id)
      .where(inState('state', 'open'))
      .where('taken', '=', claim.fence)
      .execute();
    await letGo(work, claim, retryAt);
  });
}

/** Gives the messages back as if nobody had taken them. */
export function giveBackClaim(database: Database, claim: Claim): Promise<void> {
  return database.work('give-back', async (work) => {
    const thread = await lockThread(work, claim.conversation.id);
    if (thread !== null && holds(thread, claim)) await letGo(work, claim, 0);
  });
}

/** Whether a claim is still the one that counts. */
export function holds(thread: Thread, claim: Claim): boolean {
  return thread.fence === claim.fence && thread.lease_until > 0;
}

/** Ends a claim without a turn: its messages are open again, for anybody. */
export async function letGo(work: Work, claim: Claim, notBefore: Instant): Promise<void> {
  const { id } = claim.conversation;
  await work.db
    .updateTable('conversation')
    .set({ lease_until: 0, not_before: notBefore })
    .where('id', '=', id)
    .execute();
  await work.db
    .updateTable('inbox')
    .set({ taken: 0 })
    .where('conversation_id', '=', id)
    .where(inState('state', 'open'))
    .where('taken', '=', claim.fence)
    .execute();
  work.wake({ topic: 'turn' });
}
