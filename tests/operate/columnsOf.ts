import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Client } from 'pg';
import type { Place } from '../fakes/stores.ts';

/** `table.column`, its type, and whether a row may leave it out. */
export interface Column {
  readonly name: string;
  readonly type: string;
  readonly mayBeLeftOut: boolean;
}

/** Every column of a store's tables, past all our code. */
export async function columnsOf({ dataDir, databaseUrl }: Place): Promise<readonly Column[]> {
  const rows = databaseUrl === undefined ? ofFile(join(dataDir, 'nightdesk.sqlite')) : await ofServer(databaseUrl);
  return rows
    .map((row) => ({
      name: String(row['name']),
      type: String(row['type']),
      mayBeLeftOut: Number(row['optional']) === 1,
    }))
    .toSorted((one, other) => (one.name < other.name ? -1 : 1));
}

function ofFile(path: string): readonly Readonly<Record<string, unknown>>[] {
  const file = new DatabaseSync(path, { readOnly: true });
  try {
    return file
      .prepare(
        `select t.name || '.' || c.name as name, lower(c.type) as type, c."notnull" = 0 or c.dflt_value is not null or c.pk > 0 as optional
           from sqlite_master t, pragma_table_info(t.name) c where t.type = 'table' and t.name not like 'sqlite%'`,
      )
      .all();
  } finally {
    file.close();
  }
}

async function ofServer(connectionString: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, unknown>>(
      `select table_name || '.' || column_name as name, data_type as type,
              (is_nullable = 'YES' or column_default is not null or is_identity = 'YES')::int as optional
         from information_schema.columns where table_schema = 'public'`,
    );
    return rows;
  } finally {
    await client.end();
  }
}
