import type { Kysely } from 'kysely';
import type { Address } from '../../core/address.ts';
import type { ConsentPurpose } from '../../core/inbound.ts';
import type { Instant } from '../../core/time.ts';
import { clean } from '../clean.ts';
import type { Database, Work } from '../database.ts';
import { addressKey } from '../key.ts';
import type { Tables } from '../tables.ts';

/** Writes down that somebody may, or may not, be contacted; with the proof of it. */
export async function writeConsent(
  work: Work,
  address: Address,
  consent: { readonly purpose: ConsentPurpose; readonly granted: boolean; readonly proof: string },
  now: Instant,
): Promise<void> {
  await work.db
    .insertInto('consent')
    .values({
      peer_hash: peerHash(work.hide, address),
      purpose: consent.purpose,
      granted: consent.granted ? 1 : 0,
      proof: clean(consent.proof, 1000),
      at: now,
    })
    .execute();
}

/** What the ledger says last; without an entry service messages may be sent and marketing may not. */
export async function mayContact(
  db: Kysely<Tables>,
  hide: Database['hide'],
  address: Address,
  purpose: ConsentPurpose,
): Promise<boolean> {
  const last = await db
    .selectFrom('consent')
    .select('granted')
    .where('peer_hash', '=', peerHash(hide, address))
    .where('purpose', '=', purpose)
    // The order of writing counts, whatever the clocks of several processes say.
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last ? last.granted === 1 : purpose === 'service';
}

/** A peer of one of our accounts, found again but not read. */
function peerHash(hide: Database['hide'], address: Address): string {
  const { channel, account, peer } = addressKey(address);
  return hide(JSON.stringify(['consent', channel, account, peer]));
}

/** All that the ledger knows of an address, oldest first. */
export async function consentsOf(db: Kysely<Tables>, hide: Database['hide'], address: Address) {
  return db
    .selectFrom('consent')
    .select(['purpose', 'granted', 'proof', 'at'])
    .where('peer_hash', '=', peerHash(hide, address))
    .orderBy('seq')
    .execute();
}

/** Hides the proofs of an address whose person is erased: they may hold the customer's words. A proof that is shown again can still be compared. */
export async function sealProofs(work: Work, address: Address): Promise<void> {
  const hash = peerHash(work.hide, address);
  const rows = await work.db
    .selectFrom('consent')
    .select(['seq', 'proof'])
    .where('peer_hash', '=', hash)
    .where('proof', 'not like', 'sealed:%')
    .execute();
  for (const { seq, proof } of rows)
    await work.db
      .updateTable('consent')
      .set({ proof: `sealed:${work.hide(proof)}` })
      .where('seq', '=', seq)
      .execute();
}
