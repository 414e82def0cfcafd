import type { ReportStore } from '../../core/records.ts';
import type { Database } from '../database.ts';
import { dayReport } from './dayReport.ts';
import { gauges } from './gauges.ts';
import { openMessages } from './openMessages.ts';

/** Reads what happened from narrow rows that were written beside the events. */
export function reportStore(database: Database): ReportStore {
  return {
    openMessages: (most) => database.read((db) => openMessages(db, most)),
    day: (from, to) => database.read((db) => dayReport(db, from, to)),
    gauges: () => database.read(gauges),
  };
}
