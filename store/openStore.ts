import { randomUUID } from 'node:crypto';
import { Kysely } from 'kysely';
import { NightdeskError } from '../core/error.ts';
import type { Wakeups } from '../core/thread.ts';
import { compose } from './compose.ts';
import type { News } from './database.ts';
import { migrate } from './migrate.ts';
import { openPostgres } from './postgres.ts';
import { openSqlite } from './sqlite.ts';
import { type Transact, shareCommits } from './shareCommits.ts';
import type { Store, StoreSettings } from './store.ts';
import type { Tables } from './tables.ts';
import { translated } from './translated.ts';
import { voidLeases } from './turns/voidLeases.ts';
import { localWakeups } from './wakeups/localWakeups.ts';
import { postgresWakeups } from './wakeups/postgresWakeups.ts';

/** Opens the state of an installation and brings its schema forward; errors `store-locked`, `store-newer`, `store-unavailable`. */
export async function openStore(settings: StoreSettings): Promise<Store> {
  try {
    return await (settings.databaseUrl === undefined ? onSqlite(settings) : onPostgres(settings, settings.databaseUrl));
  } catch (error) {
    throw translated(error);
  }
}

function onSqlite(settings: StoreSettings): Promise<Store> {
  const { dialect, backup } = openSqlite(settings.dataDir, settings.volatile ?? false);
  const db = new Kysely<Tables>({ dialect });
  const close = () => db.destroy();
  return orClose(close, async () => {
    await migrate(db, 'sqlite');
    // One process, so whoever held a lease is gone.
    await voidLeases(db);
    const local = localWakeups(troubleOf(settings));
    const wakeups: Wakeups = { notify: (wake) => local.emit([wake]), listen: local.listen };
    const news: News = { withCommit: () => Promise.resolve(), afterCommit: local.emit };
    return compose({ kind: 'sqlite', db, transact: shareCommits(db), wakeups, news, backup, close }, settings);
  });
}

function onPostgres(settings: StoreSettings, url: string): Promise<Store> {
  const { log = silent } = settings;
  const onTrouble = (code: string) => log('an idle database connection was lost', { code });
  const { dialect } = openPostgres(url, onTrouble);
  const db = new Kysely<Tables>({ dialect });
  const closePool = () => db.destroy();
  return orClose(closePool, async () => {
    await migratePatiently(url, onTrouble);
    const wakeups = await postgresWakeups({ url, origin: randomUUID(), db, log, onTrouble: troubleOf(settings) });
    const close = () => wakeups.close().then(closePool);
    const { news } = wakeups;
    // Its transactions run side by side, and PostgreSQL itself lets those that end together share the wait for the disk.
    const transact: Transact = (piece) => db.transaction().execute(piece);
    return orClose(close, () =>
      compose({ kind: 'postgres', db, transact, wakeups, news, backup: refuseBackup, close }, settings),
    );
  });
}

/** On connections of its own, because a big table takes its time. */
async function migratePatiently(url: string, onTrouble: (code: string) => void): Promise<void> {
  const db = new Kysely<Tables>(openPostgres(url, onTrouble, 0));
  try {
    await migrate(db, 'postgres');
  } finally {
    await db.destroy();
  }
}

/** What was opened on the way does not outlive a start that fails. */
async function orClose(close: () => Promise<void>, start: () => Promise<Store>): Promise<Store> {
  try {
    return await start();
  } catch (error) {
    await close();
    throw error;
  }
}

function refuseBackup(): Promise<never> {
  return Promise.reject(new NightdeskError('bad-request', 'This data is in PostgreSQL: use pg_dump to back it up.'));
}

function troubleOf({ log = silent }: StoreSettings): (error: unknown) => void {
  return (error) => log('a listener failed', { name: error instanceof Error ? error.name : 'unknown' });
}

function silent(): void {
  return undefined;
}
