import type { PeopleStore } from '../../core/people.ts';
import type { Database } from '../database.ts';

/** Accounts, sessions, tickets and the audit chain. */
export function peopleStore(_database: Database): PeopleStore {
  throw new Error('being written');
}
