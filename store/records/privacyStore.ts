import type { PrivacyStore } from '../../core/records.ts';
import type { Database } from '../database.ts';
import { erasePerson } from './erasePerson.ts';
import { exportPerson } from './exportPerson.ts';
import { findPerson } from './findPerson.ts';
import { retain } from './retain.ts';

/** A person can see, take and delete what we hold of them; what is old goes by itself. */
export function privacyStore(database: Database): PrivacyStore {
  return {
    findPerson: (query) => database.read((db) => findPerson(db, query)),
    exportPerson: (id) => exportPerson(database, id),
    erasePerson: (id, now) => erasePerson(database, id, now),
    retain: (before, limit, now) => retain(database, before, limit, now),
  };
}
