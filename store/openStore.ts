import { createHmac, randomUUID } from 'node:crypto';
import { Kysely, sql } from 'kysely';
import { NightdeskError } from '../core/error.ts';
import type { Wakeups } from '../core/thread.ts';
import { type Database, type News, database } from './database.ts';
import { deliveryStore } from './delivery/deliveryStore.ts';
import { deskStore } from './desk/deskStore.ts';
import { gate } from './gate.ts';
import { knowledgeStore } from './knowledge/knowledgeStore.ts';
import { deadLetterStore } from './letters/deadLetterStore.ts';
import { migrate } from './migrate.ts';
import { peopleStore } from './people/peopleStore.ts';
import { openPostgres } from './postgres.ts';
import { consentStore } from './records/consentStore.ts';
import { privacyStore } from './records/privacyStore.ts';
import { reportStore } from './records/reportStore.ts';
import { secret } from './secret.ts';
import { openSqlite } from './sqlite.ts';
import type { Store, StoreSettings } from './store.ts';
import type { Tables } from './tables.ts';
import { threadReader } from './thread/threadReader.ts';
import { translated } from './translated.ts';
import { turnStore } from './turns/turnStore.ts';
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

async function onSqlite(settings: StoreSettings): Promise<Store> {
  const file = openSqlite(settings.dataDir, settings.volatile ?? false);
  const db = new Kysely<Tables>({ dialect: file.dialect });
  const close = () => db.destroy();
  return orClose(close, async () => {
    await migrate(db, 'sqlite');
    // One process, so whoever held a lease is gone.
    await voidLeases(db);
    const local = localWakeups(troubleOf(settings));
    const wakeups: Wakeups = { notify: (wake) => local.emit([wake]), listen: local.listen };
    const news: News = { withCommit: () => Promise.resolve(), afterCommit: local.emit };
    const { backup } = file;
    return compose(await base(settings, 'sqlite', db, wakeups), settings, news, { backup, close });
  });
}

async function onPostgres(settings: StoreSettings, url: string): Promise<Store> {
  const log = settings.log ?? silent;
  const { dialect } = openPostgres(url, (code) => log('an idle database connection was lost', { code }));
  const db = new Kysely<Tables>({ dialect });
  return orClose(
    () => db.destroy(),
    async () => {
      await migrate(db, 'postgres');
      const wakeups = await postgresWakeups({ url, origin: randomUUID(), db, log, onTrouble: troubleOf(settings) });
      const close = async () => {
        await wakeups.close();
        await db.destroy();
      };
      return orClose(close, async () =>
        compose(await base(settings, 'postgres', db, wakeups), settings, wakeups.news, { backup: noBackup, close }),
      );
    },
  );
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

function noBackup(): Promise<never> {
  return Promise.reject(new NightdeskError('bad-request', 'This data is in PostgreSQL: use pg_dump to back it up.'));
}

async function base(
  settings: StoreSettings,
  kind: Database['kind'],
  db: Kysely<Tables>,
  wakeups: Wakeups,
): Promise<Omit<Database, 'work' | 'read'>> {
  const hidingKey = await secret(db, 'hide');
  const { pushChannels } = settings;
  return {
    kind,
    db,
    newId: settings.newId,
    isPush: (channel) => (pushChannels ? pushChannels.has(channel) : channel !== 'web'),
    defaultLocale: settings.defaultLocale ?? 'en',
    wakeups,
    hide: (personal) => createHmac('sha256', hidingKey).update(personal).digest('hex'),
  };
}

function compose(
  on: Omit<Database, 'work' | 'read'>,
  settings: StoreSettings,
  news: News,
  engine: Pick<Store, 'backup' | 'close'>,
): Store {
  const door = gate();
  const within = database(on, settings.hooks ?? { at: silent }, news);
  const all: Database = {
    ...within,
    work: (operation, steps) => door.pass(() => within.work(operation, steps)),
    read: (query) => door.pass(() => within.read(query)),
  };
  let closed: Promise<void> | undefined;
  return {
    kind: on.kind,
    turns: turnStore(all),
    delivery: deliveryStore(all),
    deadLetters: deadLetterStore(all),
    desk: deskStore(all),
    people: peopleStore(all),
    threads: threadReader(all),
    knowledge: knowledgeStore(all),
    privacy: privacyStore(all),
    reports: reportStore(all),
    consent: consentStore(all),
    wakeups: on.wakeups,
    secret: (name) => all.read((db) => secret(db, name)),
    ping: () =>
      all.read(async (db) => {
        await sql`select 1`.execute(db);
      }),
    backup: engine.backup,
    close: () => (closed ??= door.close().then(engine.close)),
  };
}

function troubleOf(settings: StoreSettings): (error: unknown) => void {
  const log = settings.log ?? silent;
  return (error) => log('a listener failed', { name: error instanceof Error ? error.name : 'unknown' });
}

function silent(): void {
  return undefined;
}
