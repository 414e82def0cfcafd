import type { ConsentStore } from '../../core/records.ts';
import type { Database } from '../database.ts';

/** The consent part of the records. */
export function consentStore(_database: Database): ConsentStore {
  throw new Error('being written');
}
