import { execFile } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { promisify } from 'node:util';
import { Client } from 'pg';
import type { BreakableLine } from './breakableLine.ts';
import type { ForkedHouse } from './forkedHouse.ts';

/** A way in which a database is not there, or not quite. */
export interface DatabaseFault {
  readonly name: string;
  /** Whether nothing at all can be committed meanwhile, so that a 2xx would be a lie. */
  readonly isTotal: boolean;
  begin(): Promise<void> | void;
  end(): Promise<void> | void;
}

/** PostgreSQL: the line is cut, goes dead, is slow; the server takes no more writes, as after a failover to a replica. */
export function postgresFaults(line: BreakableLine, url: string, slowMs: number): readonly DatabaseFault[] {
  const asAdmin = async (...statements: readonly string[]): Promise<void> => {
    const client = new Client({ connectionString: url });
    await client.connect();
    for (const statement of statements) await client.query(statement);
    await client.end();
  };
  const name = new URL(url).pathname.slice(1);
  const others = `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}' and pid <> pg_backend_pid()`;
  return [
    { name: 'cut', isTotal: true, begin: () => line.cut(), end: () => line.mend() },
    { name: 'dead line', isTotal: true, begin: () => line.swallow(), end: () => line.mend() },
    { name: 'slow', isTotal: false, begin: () => line.slow(slowMs), end: () => line.mend() },
    {
      name: 'read-only',
      isTotal: true,
      begin: () => asAdmin(`alter database ${name} set default_transaction_read_only = on`, others),
      end: () =>
        asAdmin(
          'set default_transaction_read_only = off',
          `alter database ${name} reset default_transaction_read_only`,
        ),
    },
  ];
}

/** SQLite: the disk takes nothing at all, or nothing more; another program holds the lock on the file. */
export function sqliteFaults(house: ForkedHouse): readonly DatabaseFault[] {
  const file = join(house.place.dataDir, 'nightdesk.sqlite');
  // What a limit of the operating system on the size of files refuses looks to SQLite like a disk that refuses it.
  const limit = async (bytes: string): Promise<void> => {
    await promisify(execFile)('prlimit', ['--pid', String(house.pid), `--fsize=${bytes}:unlimited`]);
  };
  let other: DatabaseSync | undefined;
  return [
    { name: 'read-only', isTotal: true, begin: () => limit('0'), end: () => limit('unlimited') },
    {
      name: 'disk full',
      isTotal: false,
      begin: () => limit(String(Math.max(statSync(`${file}-wal`).size, 4096))),
      end: () => limit('unlimited'),
    },
    {
      name: 'locked',
      isTotal: true,
      begin() {
        other = new DatabaseSync(file);
        other.exec('pragma busy_timeout = 5000; begin immediate');
      },
      end() {
        other?.exec('rollback');
        other?.close();
      },
    },
  ];
}
