import type { Address } from '../../core/address.ts';
import { NightdeskError } from '../../core/error.ts';
import type { Instant } from '../../core/time.ts';
import type { Accepted } from '../../core/turn.ts';
import type { Work } from '../database.ts';
import { key } from '../key.ts';
import { prepared } from '../prepared.ts';
import type { InboxTable } from '../tables.ts';

/** What was accepted under this external id before, or null. */
export async function acceptedBefore(work: Work, from: Address, externalId: string): Promise<Accepted | null> {
  const { channel, account } = from;
  const [known] = await withExternalId(work, { channel, account, externalId: key(externalId) });
  return known ? { eventId: known.event_id, conversationId: known.conversation_id ?? '', first: false } : null;
}

const withExternalId = prepared(['channel', 'account', 'externalId'], (db, at) =>
  db
    .selectFrom('inbox')
    .select(['event_id', 'conversation_id'])
    .where('channel', '=', at.channel)
    .where('account', '=', at.account)
    .where('external_id', '=', at.externalId),
);

/** Puts a row into the in-tray; its conversation is locked, so that `seq` follows the order of its events. */
export async function putInTray(
  work: Work,
  from: Address,
  entry: Pick<InboxTable, 'kind' | 'conversation_id' | 'event_id' | 'state' | 'sent_at'> & {
    readonly externalId: string;
  },
  now: Instant,
): Promise<Accepted> {
  const { externalId, ...columns } = entry;
  const { channel, account } = from;
  const [put] = await putOnce(work, { ...columns, channel, account, external_id: key(externalId), accepted_at: now });
  // Only when two addresses bring the same id at once: nothing is written, and the repeat finds the first one.
  if (!put)
    throw new NightdeskError('store-unavailable', 'The same id is being accepted from elsewhere.', { retry: true });
  return { eventId: columns.event_id, conversationId: columns.conversation_id ?? '', first: true };
}

const putOnce = prepared(
  ['channel', 'account', 'external_id', 'kind', 'conversation_id', 'event_id', 'state', 'sent_at', 'accepted_at'],
  (db, columns) =>
    db
      .insertInto('inbox')
      .values({ ...columns, taken: 0, attempts: 0, failure: null, dead_letter_id: null })
      .onConflict((conflict) => conflict.columns(['channel', 'account', 'external_id']).doNothing())
      .returning('seq'),
);
