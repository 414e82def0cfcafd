import type { PrivacyStore } from '../../core/records.ts';
import type { Database } from '../database.ts';

/** The privacy part of the records. */
export function privacyStore(_database: Database): PrivacyStore {
  throw new Error('being written');
}
