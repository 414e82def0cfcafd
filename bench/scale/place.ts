import { cpSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { freshToken } from '../../server/signIn/freshToken.ts';
import { openStore } from '../../store/openStore.ts';
import { startHouse } from '../turns/startHouse.ts';
import { startPostgres } from '../turns/startPostgres.ts';
import { addAccount } from './addAccount.ts';
import { postgresPress } from './postgresPress.ts';
import type { Press } from './press.ts';
import { sqlitePress } from './sqlitePress.ts';

/** Where one installation keeps its state, while no server of it runs. */
export interface Place {
  readonly dataDir: string;
  readonly databaseUrl?: string;
}

/** The installations of one run, all copies of one that was started once and holds an account. */
export interface Places {
  /** A new one without any conversation. */
  empty(name: string): Promise<Place>;
  press(place: Place): Promise<Press>;
  /** All that lies on the disk for it, in MB. */
  sizeMb(place: Place): Promise<number>;
  stop(): Promise<void>;
}

/** On SQLite an installation is a folder, on PostgreSQL a folder and a database of one server that is started for the run. */
export async function openPlaces(folder: string, database: 'sqlite' | 'postgres'): Promise<Places> {
  const server = database === 'postgres' ? await startPostgres(join(folder, 'server')) : null;
  const published = await place('published', 'template0');
  await (await startHouse(published)).stop();
  const store = await openStore({ ...published, newId: freshToken });
  await addAccount(store);
  await store.close();
  return {
    async empty(name) {
      const next = await place(name, 'published');
      cpSync(published.dataDir, next.dataDir, { recursive: true });
      return next;
    },
    press: async ({ dataDir, databaseUrl }) =>
      databaseUrl === undefined ? sqlitePress(dataDir) : postgresPress(databaseUrl),
    async sizeMb({ dataDir, databaseUrl }) {
      if (databaseUrl !== undefined) return databaseMb(databaseUrl);
      const files = readdirSync(dataDir).filter((name) => name.startsWith('nightdesk.sqlite'));
      return files.reduce((bytes, name) => bytes + statSync(join(dataDir, name)).size, 0) / 2 ** 20;
    },
    stop: async () => server?.stop(),
  };

  async function place(name: string, template: string): Promise<Place> {
    const dataDir = join(folder, name);
    mkdirSync(dataDir);
    return server === null ? { dataDir } : { dataDir, databaseUrl: await server.create(name, template) };
  }
}

async function databaseMb(databaseUrl: string): Promise<number> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query<{ bytes: string }>('select pg_database_size(current_database()) as bytes');
  await client.end();
  return Number(rows[0]?.bytes ?? 0) / 2 ** 20;
}
