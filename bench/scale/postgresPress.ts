import { Client } from 'pg';
import type { Press } from './press.ts';
import type { Cell, Row } from './readPatterns.ts';

/** Writes into a PostgreSQL database that nobody uses, many rows at a time and without looking up what they refer to; plain indexes are set aside and made anew. Needs a superuser. */
export async function postgresPress(databaseUrl: string): Promise<Press> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query(
    `set session_replication_role = replica; set synchronous_commit = off; set maintenance_work_mem = '512MB'`,
  );
  const { rows: indexes } = await client.query<{ name: string; sql: string }>(
    `select indexname as name, indexdef as sql from pg_indexes where schemaname = 'public'
     and indexname not in (select conname from pg_constraint)`,
  );
  const { rows: columns } = await client.query<{ name: string; type: string }>(
    `select table_name || '.' || column_name as name, data_type as type from information_schema.columns where table_schema = 'public'`,
  );
  const types = new Map(columns.map(({ name, type }) => [name, type]));
  for (const { name } of indexes) await client.query(`drop index "${name}"`);
  const waiting = new Map<string, Row[]>();
  return {
    put(table, row) {
      const rows = waiting.get(table);
      if (rows === undefined) waiting.set(table, [row]);
      else rows.push(row);
    },
    rest: write,
    async finish() {
      await write();
      for (const { sql } of indexes) await client.query(sql);
      await client.query('vacuum analyze');
      await client.query('checkpoint');
      await client.end();
    },
  };

  async function write(): Promise<void> {
    for (const [table, rows] of waiting) {
      const names = Object.keys(rows[0] ?? {});
      const lists = names.map((name): Cell[] => rows.map((row) => row[name] ?? null));
      const casts = names.map((name, at) => `$${at + 1}::${types.get(`${table}.${name}`) ?? 'text'}[]`);
      await client.query(
        `insert into "${table}" (${names.map((name) => `"${name}"`).join(', ')}) select * from unnest(${casts.join(', ')})`,
        lists,
      );
    }
    waiting.clear();
  }
}
