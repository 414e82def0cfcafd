import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { NightdeskError } from '../../core/error.ts';
import { Client, TypeOverrides, types as known } from 'pg';

export type Row = Readonly<Record<string, unknown>>;

/** A way to read an installation or a back-up that changes nothing and stops nobody. */
export interface Rows {
  /** Rows of a question with `$1`, `$2` for values; whole numbers arrive as numbers. */
  ask(question: string, values?: readonly (string | number)[]): Promise<readonly Row[]>;
  close(): Promise<void>;
}

/** Opens a SQLite file for reading, also one that a server works on; error `not-found` when there is none. */
export function openFile(path: string): Rows {
  if (!existsSync(path)) throw new NightdeskError('not-found', `There is no file ${path}.`);
  const file = new DatabaseSync(path, { readOnly: true, timeout: 5000 });
  return {
    ask: async (question, values = []) => file.prepare(question.replaceAll(/\$(\d)/g, '?$1')).all(...values),
    close: async () => file.close(),
  };
}

/** Where the data of a folder lies. */
export function fileIn(dataDir: string): string {
  return join(dataDir, 'nightdesk.sqlite');
}

/** Opens a PostgreSQL database for reading; error `store-unavailable` when it does not answer. */
export async function openServer(connectionString: string): Promise<Rows> {
  const types = new TypeOverrides();
  types.setTypeParser(known.builtins.INT8, Number);
  const client = new Client({
    connectionString,
    types,
    connectionTimeoutMillis: 5_000,
    options: '-c default_transaction_read_only=on',
  });
  try {
    await client.connect();
  } catch (cause) {
    throw new NightdeskError('store-unavailable', 'The database does not answer. Look at DATABASE_URL.', { cause });
  }
  return {
    ask: async (question, values = []) => (await client.query<Row>(question, [...values])).rows,
    close: () => client.end(),
  };
}
