import { sql } from 'kysely';
import { NightdeskError } from '../../core/error.ts';
import type { PersonId } from '../../core/ids.ts';
import type { Instant } from '../../core/time.ts';
import type { Database } from '../database.ts';
import type { Counts } from './counts.ts';
import { forgetPerson, holdPerson } from './forgetPerson.ts';

/** Erases a person in one transaction and leaves a tombstone that proves it without saying who; error `not-found`. */
export async function erasePerson(database: Database, id: PersonId, now: Instant): Promise<Counts> {
  const counts = await database.work('erase', async (work) => {
    const held = await holdPerson(work, id);
    if (!held) throw new NightdeskError('not-found', 'There is no such person.');
    const gone = await forgetPerson(work, held, 'erased', now);
    await work.db
      .insertInto('tombstone')
      .values({ hash: work.hide(`erased person ${id}`), at: now, counts: JSON.stringify(gone) })
      .execute();
    return gone;
  });
  await forgetLog(database);
  return counts;
}

/** SQLite overwrites what is deleted (`secure_delete`), but its log of recent changes would still have the words. */
export async function forgetLog(database: Database): Promise<void> {
  if (database.kind === 'sqlite') await database.read((db) => sql`pragma wal_checkpoint(truncate)`.execute(db));
}
