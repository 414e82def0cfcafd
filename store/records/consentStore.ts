import type { ConsentStore } from '../../core/records.ts';
import { clean } from '../clean.ts';
import type { Database } from '../database.ts';
import { latestConsent, peerHash } from './latestConsent.ts';

/** Asks the consent ledger whether an address may be written to. */
export function consentStore(database: Database): ConsentStore {
  return {
    mayContact: (channel, account, peer, purpose) =>
      database.read(async (db) => {
        const hash = peerHash(database.hide, channel, account, clean(peer));
        const said = await latestConsent(db, hash, purpose);
        // Who writes to us may be answered until they refuse; advertising needs a yes first.
        return said === null ? purpose === 'service' : said === 'granted';
      }),
  };
}
