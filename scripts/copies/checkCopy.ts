import { DatabaseSync } from 'node:sqlite';
import { NightdeskError } from '../../core/error.ts';
import { freshToken } from '../../server/signIn/freshToken.ts';
import { openStore } from '../../store/openStore.ts';

/** Looks at the `nightdesk.sqlite` of a folder that nobody uses yet: whole, ours, and not newer than this version (error `store-newer`); brings its schema forward. `name` is what the person calls it. */
export async function checkCopy(folder: string, path: string, name: string): Promise<void> {
  if (!isWhole(path)) throw new NightdeskError('bad-request', `${name} is damaged or no back-up of Nightdesk.`);
  const store = await openStore({ dataDir: folder, newId: freshToken });
  await store.close();
}

function isWhole(path: string): boolean {
  try {
    const file = new DatabaseSync(path);
    try {
      const { tables } = file
        .prepare(`select count(*) as tables from sqlite_master where name in ('kysely_migration', 'conversation')`)
        .get() ?? { tables: 0 };
      return tables === 2 && file.prepare('pragma integrity_check').get()?.['integrity_check'] === 'ok';
    } finally {
      file.close();
    }
  } catch (error) {
    // SQLite cannot read it, and says so in its own way.
    if (error instanceof Error && 'code' in error && error.code === 'ERR_SQLITE_ERROR') return false;
    throw error;
  }
}
