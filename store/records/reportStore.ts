import type { ReportStore } from '../../core/records.ts';
import type { Database } from '../database.ts';
import { dayReport } from './dayReport.ts';
import { gauges } from './gauges.ts';

/** Reads what happened from narrow rows that were written beside the events. */
export function reportStore(database: Database): ReportStore {
  return {
    day: (from, to) => database.read((db) => dayReport(db, from, to)),
    gauges: () => database.read(gauges),
  };
}
