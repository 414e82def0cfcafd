import type { PeopleStore } from '../../core/people.ts';
import type { Database } from '../database.ts';
import { accounts } from './accounts.ts';
import { audit } from './audit.ts';
import { sessions } from './sessions.ts';
import { tickets } from './tickets.ts';

/** Who works here, who is signed in, and who did what. */
export function peopleStore(database: Database): PeopleStore {
  return { ...accounts(database), ...tickets(database), ...sessions(database), audit: audit(database) };
}
