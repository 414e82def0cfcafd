import type { DeskStore } from '../../core/desk.ts';
import type { Database } from '../database.ts';

/** What people at the desk see and do. */
export function deskStore(_database: Database): DeskStore {
  throw new Error('being written');
}
