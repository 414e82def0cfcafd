import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Client } from 'pg';
import type { Place } from './stores.ts';

type Row = Readonly<Record<string, unknown>>;

/** Every row of every table as the database has it, read past all our code. */
export async function allRows({ dataDir, databaseUrl }: Place): Promise<Readonly<Record<string, readonly Row[]>>> {
  return databaseUrl === undefined ? rowsOfFile(join(dataDir, 'nightdesk.sqlite')) : rowsOfServer(databaseUrl);
}

function rowsOfFile(path: string): Record<string, readonly Row[]> {
  const file = new DatabaseSync(path, { readOnly: true });
  try {
    const tables = file.prepare("select name from sqlite_master where type = 'table'").all();
    return Object.fromEntries(
      tables.map(({ name }) => [String(name), file.prepare(`select * from "${String(name)}"`).all()]),
    );
  } finally {
    file.close();
  }
}

async function rowsOfServer(connectionString: string): Promise<Record<string, readonly Row[]>> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    const tables = await client.query<{ name: string }>(
      "select table_name as name from information_schema.tables where table_schema = 'public'",
    );
    const all: Record<string, readonly Row[]> = {};
    for (const { name } of tables.rows) all[name] = (await client.query<Row>(`select * from "${name}"`)).rows;
    return all;
  } finally {
    await client.end();
  }
}
