import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Kysely, sql } from 'kysely';
import { NightdeskError } from '../../core/error.ts';
import { openSqlite } from '../../store/sqlite.ts';

/** Copies the data of a folder that no server works on, as it is: nothing is migrated. Error `store-locked` when one does, `not-found` without data. */
export async function backupStopped(dataDir: string, file: string): Promise<void> {
  if (!existsSync(join(dataDir, 'nightdesk.sqlite')))
    throw new NightdeskError('not-found', `There is no data in ${dataDir}. Is DATA_DIR the folder of the server?`);
  const { dialect, backup } = openSqlite(dataDir, false);
  const db = new Kysely<unknown>({ dialect });
  try {
    // Kysely lets go only of what it has used.
    await sql`select 1`.execute(db);
    await backup(file);
  } finally {
    await db.destroy();
  }
}
