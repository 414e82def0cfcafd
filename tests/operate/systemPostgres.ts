import { execFile, execFileSync } from 'node:child_process';
import { chownSync, globSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { freePort } from '../fakes/freePort.ts';

/** A PostgreSQL of this machine with the tools that belong to it: `pg_dump` must not be older than the server, so the one from npm, which brings no tools, does not do. */
export interface SystemPostgres {
  /** Folder of `pg_dump`, `pg_restore`, `psql`. */
  readonly tools: string;
  /** Address of its own database. */
  readonly url: string;
  /** Address of a new, empty database. */
  newDatabase(): Promise<string>;
  stop(): Promise<void>;
}

/** Where this machine keeps the newest PostgreSQL with server and tools (Debian: package `postgresql`), or null. */
export const postgresTools: string | null =
  globSync('/usr/lib/postgresql/*/bin/{postgres,pg_dump,pg_restore,psql}')
    .map((program) => dirname(program))
    .toSorted((one, other) => versionIn(other) - versionIn(one))
    .find((folder, _, all) => all.filter((one) => one === folder).length === 4) ?? null;

/** Starts it in a folder of its own, on a free port, for this test only. */
export async function openSystemPostgres(tools: string): Promise<SystemPostgres> {
  const run = promisify(execFile);
  const folder = mkdtempSync(join(tmpdir(), 'nightdesk-system-postgres-'));
  const data = join(folder, 'data');
  mkdirSync(data);
  // PostgreSQL refuses to run as root.
  const account = userInfo().uid === 0 ? idsOf('postgres') : undefined;
  if (account) for (const place of [folder, data]) chownSync(place, account.uid, account.gid);
  const own = { ...account, cwd: folder };
  const auth = ['--username=postgres', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync'];
  await run(join(tools, 'initdb'), [...auth, '--pgdata', data], own);
  const port = await freePort();
  const settings = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off -c max_connections=100`;
  const control = (...args: readonly string[]) =>
    run(join(tools, 'pg_ctl'), ['--pgdata', data, '--wait', '--silent', ...args], own);
  await control('--log', join(folder, 'log'), '-o', settings, 'start');
  let databases = 0;
  const url = (name: string) => `postgres://postgres@127.0.0.1:${port}/${name}`;
  return {
    tools,
    url: url('postgres'),
    async newDatabase() {
      const name = `nightdesk_${(databases += 1)}`;
      const client = new Client({ connectionString: url('postgres') });
      await client.connect();
      await client.query(`create database ${name}`);
      await client.end();
      return url(name);
    },
    async stop() {
      await control('--mode', 'immediate', 'stop');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function versionIn(folder: string): number {
  return Number(/postgresql\/(\d+)/.exec(folder)?.[1] ?? 0);
}

function idsOf(user: string): { readonly uid: number; readonly gid: number } {
  const id = (what: string) => Number(execFileSync('id', [what, user], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}
