import { closeSync, mkdirSync, openSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue, type StatementSync, backup } from 'node:sqlite';
import { SqliteAdapter, type SqliteDatabase, SqliteDialect, type SqliteStatement } from 'kysely';
import { NightdeskError } from '../core/error.ts';
import { takeLock } from './takeLock.ts';

/** Opens `<dataDir>/nightdesk.sqlite` as the only process (error `store-locked` otherwise); `volatile` does not wait for the disk. */
export function openSqlite(dataDir: string, volatile: boolean) {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const lock = takeLock(dataDir);
  const path = join(dataDir, 'nightdesk.sqlite');
  const file = orUnlock(lock, () => openFile(path, volatile));
  return {
    dialect: new WholeSteps({ database: shaped(file, () => lock.close()) }),
    backup: (toFile: string) => copyTo(toFile, path),
  };
}

/** Kysely brings a schema forward within one transaction only where a dialect says that this can be taken back; SQLite can. Otherwise a power cut on the way leaves tables that no version can go on with. */
class WholeSteps extends SqliteDialect {
  override createAdapter(): SqliteAdapter {
    return new TakesBack();
  }
}

class TakesBack extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

function openFile(path: string, volatile: boolean): DatabaseSync {
  const file = new DatabaseSync(path, { timeout: 5000 });
  file.exec(`
    pragma journal_mode = wal;
    pragma synchronous = ${volatile ? 'off' : 'full'};
    pragma foreign_keys = on;
    pragma temp_store = memory;
    pragma cache_size = -16384;
    pragma secure_delete = on;`);
  // From here on waiting for a lock would halt the whole process; whoever needs it tries again (database.ts).
  file.exec('pragma busy_timeout = 0');
  return file;
}

function orUnlock<Opened>(lock: { close(): void }, open: () => Opened): Opened {
  try {
    return open();
  } catch (error) {
    lock.close();
    throw error;
  }
}

/** On a connection of its own, in another thread and in one step: work goes on, and what is copied is one moment. */
async function copyTo(toFile: string, path: string): Promise<void> {
  try {
    // New, and readable by nobody else: it holds everything that customers said.
    closeSync(openSync(toFile, 'wx', 0o600));
  } catch (cause) {
    throw new NightdeskError('bad-request', 'The backup needs a new file in a folder that can be written to.', {
      cause,
    });
  }
  const source = new DatabaseSync(path, { readOnly: true });
  try {
    await backup(source, toFile, { rate: 2 ** 31 - 1 });
  } catch (cause) {
    rmSync(toFile, { force: true });
    throw new NightdeskError('store-unavailable', 'The backup could not be written.', { cause });
  } finally {
    source.close();
  }
}

/** node:sqlite in the shape of better-sqlite3, which Kysely's own dialect expects. */
function shaped(file: DatabaseSync, unlock: () => void): SqliteDatabase {
  const statements = new Map<string, SqliteStatement>();
  return {
    close() {
      file.close();
      unlock();
    },
    prepare(text) {
      const known = statements.get(text);
      if (known) return known;
      const fresh = shapedStatement(file.prepare(text));
      // Statements with lists of changing length would pile up otherwise.
      if (statements.size > 500) statements.clear();
      statements.set(text, fresh);
      return fresh;
    },
  };
}

function shapedStatement(statement: StatementSync): SqliteStatement {
  return {
    reader: statement.columns().length > 0,
    all: (values) => statement.all(...values.map(bindable)),
    run: (values) => statement.run(...values.map(bindable)),
    iterate: (values) => statement.iterate(...values.map(bindable)),
  };
}

function bindable(value: unknown): SQLInputValue {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint') return value;
  if (value instanceof Uint8Array) return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  throw new TypeError(`SQLite cannot keep a ${typeof value}`);
}
