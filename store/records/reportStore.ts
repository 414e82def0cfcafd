import type { ReportStore } from '../../core/records.ts';
import type { Database } from '../database.ts';

/** The report part of the records. */
export function reportStore(_database: Database): ReportStore {
  throw new Error('being written');
}
