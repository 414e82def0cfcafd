import { type Kysely, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { NightdeskError } from '../core/error.ts';
import { firstHouse } from './migrations/0001-first-house.ts';
import { usedTickets } from './migrations/0002-used-tickets.ts';
import { countedConversations } from './migrations/0003-counted-conversations.ts';
import type { Tables } from './tables.ts';

const steps = {
  '0001-first-house': firstHouse,
  '0002-used-tickets': usedTickets,
  '0003-counted-conversations': countedConversations,
};

/** Brings the schema forward under a lock, all or nothing; refuses one that a newer Nightdesk made (error `store-newer`). */
export async function migrate(db: Kysely<Tables>, kind: 'sqlite' | 'postgres'): Promise<void> {
  await refuseNewer(db, kind);
  const migrations = Object.fromEntries(
    Object.entries(steps).map(([name, step]) => [name, { up: (on: Kysely<unknown>) => step(on, kind) }]),
  );
  // Kysely holds an advisory lock on PostgreSQL meanwhile, so that processes that start together take turns.
  const { error } = await new Migrator({ db, provider: { getMigrations: async () => migrations } }).migrateToLatest();
  if (error) {
    // Another process may have gone further while we waited for the lock.
    await refuseNewer(db, kind);
    throw error instanceof Error
      ? error
      : new NightdeskError('store-unavailable', 'The schema cannot be brought forward.', { cause: error });
  }
}

async function refuseNewer(db: Kysely<Tables>, kind: 'sqlite' | 'postgres'): Promise<void> {
  const found =
    kind === 'sqlite'
      ? sql<{ there: string | null }>`select name as there from sqlite_master where name = 'kysely_migration'`
      : sql<{ there: string | null }>`select to_regclass('kysely_migration')::text as there`;
  const there = (await found.execute(db)).rows[0]?.there;
  if (!there) return;
  const done = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
  const unknown = done.rows.filter(({ name }) => !Object.hasOwn(steps, name)).map(({ name }) => name);
  if (unknown.length > 0)
    throw new NightdeskError(
      'store-newer',
      `This data was written by a newer Nightdesk (it knows ${unknown.join(', ')}). Start that version again, or restore a backup made before the upgrade.`,
    );
}
