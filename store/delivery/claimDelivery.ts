import type { Selectable } from 'kysely';
import type { OutboundMessage } from '../../core/channel.ts';
import type { OutboxItem, Sender } from '../../core/delivery.ts';
import type { Instant } from '../../core/time.ts';
import type { Database, Work } from '../database.ts';
import { furthestLease, isPast } from '../isPast.ts';
import { inState } from '../inState.ts';
import type { OutboxTable } from '../tables.ts';
import { isHead, isNotOf } from './heads.ts';
import { settleUnknown } from './settleUnknown.ts';

/** Takes the message that waits longest among the first ones of their conversations; null when none may leave now. */
export async function claimDelivery(
  database: Database,
  now: Instant,
  leaseMs: number,
  resting: readonly Sender[],
): Promise<OutboxItem | null> {
  for (;;) {
    const found = await database.work('claim-delivery', (work) => takeNext(work, now, leaseMs, resting));
    if (found?.kind !== 'unknown') return found?.item ?? null;
    await settleUnknown(database, found, now, leaseMs);
  }
}

type Found =
  | { readonly kind: 'item'; readonly item: OutboxItem }
  /** Whoever sent it is gone, in the middle of a part: it may have left or not. */
  | { readonly kind: 'unknown'; readonly id: string; readonly conversationId: string; readonly fence: number };

async function takeNext(work: Work, now: Instant, leaseMs: number, resting: readonly Sender[]): Promise<Found | null> {
  const row = await nextDue(work, now, leaseMs, resting);
  if (!row) return null;
  const parts = await work.db
    .selectFrom('outbox_part')
    .select(['part', 'state', 'provider_id'])
    .where('outbox_id', '=', row.id)
    .execute();
  if (parts.some(({ state }) => state === 'sending'))
    return { kind: 'unknown', id: row.id, conversationId: row.conversation_id, fence: row.fence };
  const fence = row.fence + 1;
  await work.db
    .updateTable('outbox')
    .set({ state: 'sending', fence, lease_until: now + leaseMs })
    .where('id', '=', row.id)
    .execute();
  const sentParts = Object.fromEntries(parts.map(({ part, provider_id: providerId }) => [part, providerId ?? '']));
  return { kind: 'item', item: itemOf(row, fence, sentParts) };
}

/** No provider asks for a longer pause, and none of ours is longer. */
const longestRestMs = 60 * 60_000;

async function nextDue(
  work: Work,
  now: Instant,
  leaseMs: number,
  resting: readonly Sender[],
): Promise<Selectable<OutboxTable> | undefined> {
  const query = work.db
    .selectFrom('outbox as o')
    .selectAll('o')
    .where(inState('o.state', 'pending', 'sending'))
    .where(isPast('o.lease_until', now, furthestLease(now, leaseMs)))
    .where(isPast('o.not_before', now, now + longestRestMs))
    .where(isNotOf(resting))
    .where(isHead)
    .orderBy('o.seq')
    .limit(1);
  return (work.kind === 'postgres' ? query.forUpdate('o').skipLocked() : query).executeTakeFirst();
}

function itemOf(row: Selectable<OutboxTable>, fence: number, sentParts: Readonly<Record<number, string>>): OutboxItem {
  return {
    id: row.id,
    key: row.key,
    conversationId: row.conversation_id,
    address: {
      channel: row.channel,
      account: row.account,
      peer: row.peer,
      ...(row.route === '' ? {} : { route: row.route }),
    },
    // This room wrote it from an OutboundMessage.
    message: JSON.parse(row.message) as OutboundMessage,
    attempts: row.attempts,
    createdAt: row.created_at,
    fence,
    sentParts,
  };
}
