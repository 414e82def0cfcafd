import type { Inbound } from '../../core/inbound.ts';
import type { Instant } from '../../core/time.ts';
import type { Accepted } from '../../core/turn.ts';
import { writeConsent } from '../consent/consentLedger.ts';
import type { Work } from '../database.ts';
import { stopDeliveries } from '../thread/stopDeliveries.ts';
import { addressKey } from '../key.ts';
import { appendEvent } from '../thread/appendEvent.ts';
import { lockThread, saveThread } from '../thread/thread.ts';
import { acceptedBefore, putInTray } from './inTray.ts';
import { lockAddress } from './lockAddress.ts';

type ConsentInbound = Extract<Inbound, { readonly kind: 'consent' }>;

/** Yes or no to being contacted: the ledger counts from this commit on, and a no takes back what has not left yet. */
export async function acceptConsent(work: Work, inbound: ConsentInbound, now: Instant): Promise<Accepted> {
  const from = addressKey(inbound.from);
  const address = await lockAddress(work, from, undefined, now);
  const known = await acceptedBefore(work, from, inbound.externalId);
  if (known) return known;
  const { purpose, granted, proof } = inbound;
  await writeConsent(work, from, { purpose, granted, proof }, now);
  const threads = await work.db
    .selectFrom('conversation')
    .select('id')
    .where('address_id', '=', address.id)
    .orderBy('id')
    .execute();
  for (const { id } of threads) {
    const thread = await lockThread(work, id);
    if (!thread) continue;
    await appendEvent(work, thread, { kind: 'consent', actor: { kind: 'customer' }, facts: { purpose, granted } }, now);
    if (!granted && purpose === 'service')
      await stopDeliveries(work, thread, { reason: 'opt-out', whose: 'everybody' }, now);
    await saveThread(work, thread);
  }
  return putInTray(
    work,
    from,
    {
      kind: 'consent',
      externalId: inbound.externalId,
      conversation_id: threads[0]?.id ?? null,
      event_id: '',
      state: 'done',
      sent_at: inbound.at,
    },
    now,
  );
}
