import type { ConsentStore } from '../../core/records.ts';
import { mayContact } from '../consent/consentLedger.ts';
import type { Database } from '../database.ts';

/** Asks the consent ledger whether an address may be written to: who writes to us may be answered until they refuse, advertising needs a yes first. */
export function consentStore(database: Database): ConsentStore {
  return {
    mayContact: (channel, account, peer, purpose) =>
      database.read((db) => mayContact(db, database.hide, { channel, account, peer }, purpose)),
  };
}
