import { join } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { Press } from './press.ts';

/** Writes into the file of a stopped store, without waiting for the disk before the end; indexes are set aside and made anew, which is faster than keeping them. */
export function sqlitePress(dataDir: string): Press {
  const file = new DatabaseSync(join(dataDir, 'nightdesk.sqlite'));
  file.exec(
    'pragma foreign_keys = off; pragma synchronous = off; pragma cache_size = -262144; pragma temp_store = file',
  );
  const indexes = file
    .prepare(`select name, sql from sqlite_master where type = 'index' and sql is not null`)
    .all() as { readonly name: string; readonly sql: string }[];
  const statements = new Map<string, StatementSync>();
  for (const { name } of indexes) file.exec(`drop index "${name}"`);
  file.exec('begin');
  return {
    put(table, row) {
      let insert = statements.get(table);
      if (insert === undefined) {
        const columns = Object.keys(row);
        insert = file.prepare(
          `insert into "${table}" (${columns.map((column) => `"${column}"`).join(', ')}) values (${columns.map(() => '?').join(', ')})`,
        );
        statements.set(table, insert);
      }
      insert.run(...Object.values(row));
    },
    async rest() {
      file.exec('commit; begin');
    },
    async finish() {
      file.exec('commit');
      for (const { sql } of indexes) file.exec(sql);
      file.exec('pragma synchronous = full; pragma wal_checkpoint(truncate)');
      file.close();
    },
  };
}
