import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Client } from 'pg';
import type { Place } from '../fakes/stores.ts';

/** Runs SQL on a place, past all our code; a dump in an empty one makes a store. */
export async function loadDump({ dataDir, databaseUrl }: Place, sql: string): Promise<void> {
  if (databaseUrl === undefined) {
    const file = new DatabaseSync(join(dataDir, 'nightdesk.sqlite'));
    file.exec(sql);
    file.close();
    return;
  }
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query(sql);
  await client.end();
}
