import type { Kysely } from 'kysely';
import type { ConsentPurpose } from '../../core/inbound.ts';
import type { Database } from '../database.ts';
import type { Tables } from '../tables.ts';

/** Stands for an address in the consent ledger, which outlives an erasure: found again by the same address, read by nobody. */
export function peerHash(hide: Database['hide'], channel: string, account: string, peer: string): string {
  return hide(JSON.stringify(['consent', channel, account, peer]));
}

/** What this address said last about being written to; null when nothing is recorded. */
export async function latestConsent(
  db: Kysely<Tables>,
  hash: string,
  purpose: ConsentPurpose,
): Promise<'granted' | 'refused' | null> {
  const row = await db
    .selectFrom('consent')
    .select('granted')
    .where('peer_hash', '=', hash)
    .where('purpose', '=', purpose)
    .orderBy('at', 'desc')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  return row.granted === 1 ? 'granted' : 'refused';
}
