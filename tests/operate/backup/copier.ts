import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { runScript } from '../../fakes/runScript.ts';
import type { Place } from '../../fakes/stores.ts';
import type { SystemPostgres } from '../systemPostgres.ts';

const run = promisify(execFile);

/** Copies an installation and restores copies, with the commands that docs/OPERATE.md names. */
export interface Copier {
  readonly original: Place;
  /** Settings of whoever works on a place. */
  env(place: Place): Readonly<Record<string, string>>;
  /** Makes a copy while others write, or not; gives its file. */
  copy(settings: Readonly<Record<string, string>>): Promise<string>;
  /** Restores a copy in a new place; `sendWaiting` says that the original did nothing after the copy. Gives what the tools printed. */
  restore(
    file: string,
    how: { readonly sendWaiting: boolean },
  ): Promise<{ readonly place: Place; readonly told: string }>;
  /** Removes everything that it made. */
  tidy(): Promise<void>;
}

/** For a SQLite file: `npm run backup` and `npm run restore`. */
export async function sqliteCopier(): Promise<Copier> {
  const env = ({ dataDir }: Place) => ({ DATA_DIR: dataDir, TOKEN_KEYS: tokenKeys });
  const { newFolder, tidy } = folders();
  const folder = await newFolder();
  let copies = 0;
  return {
    original: { dataDir: await newFolder() },
    tidy,
    env,
    async copy(settings) {
      const file = join(folder, `copy-${(copies += 1)}.sqlite`);
      expectSuccess(await runScript('scripts/backup.ts', [file], settings));
      return file;
    },
    async restore(file, { sendWaiting }) {
      const place = { dataDir: await newFolder() };
      const args = [file, ...(sendWaiting ? ['--send-waiting'] : [])];
      const told = expectSuccess(await runScript('scripts/restore.ts', args, env(place)));
      return { place, told };
    },
  };
}

/** For PostgreSQL: its own tools, then `npm run restore -- --set-aside`. */
export async function postgresCopier(postgres: SystemPostgres): Promise<Copier> {
  const env = ({ dataDir, databaseUrl = '' }: Place) => ({
    DATA_DIR: dataDir,
    EMBEDDINGS: 'off',
    DATABASE_URL: databaseUrl,
    TOKEN_KEYS: tokenKeys,
  });
  const { newFolder, tidy } = folders();
  const newPlace = async (): Promise<Place> => ({
    dataDir: await newFolder(),
    databaseUrl: await postgres.newDatabase(),
  });
  const folder = await newFolder();
  const original = await newPlace();
  let copies = 0;
  return {
    original,
    tidy,
    env,
    async copy() {
      const file = join(folder, `copy-${(copies += 1)}.dump`);
      await run(join(postgres.tools, 'pg_dump'), ['--format=custom', `--file=${file}`, original.databaseUrl ?? '']);
      return file;
    },
    async restore(file, { sendWaiting }) {
      const place = await newPlace();
      const how = ['--clean', '--if-exists', '--no-owner', '--exit-on-error', '--single-transaction'];
      await run(join(postgres.tools, 'pg_restore'), [...how, `--dbname=${place.databaseUrl ?? ''}`, file]);
      if (sendWaiting) return { place, told: '' };
      const told = expectSuccess(await runScript('scripts/restore.ts', ['--set-aside'], env(place)));
      return { place, told };
    },
  };
}

const tokenKeys = Buffer.alloc(32, 9).toString('base64');

function folders() {
  const made: string[] = [];
  return {
    async newFolder(): Promise<string> {
      const folder = await mkdtemp(join(tmpdir(), 'nightdesk-copies-'));
      made.push(folder);
      return folder;
    },
    async tidy(): Promise<void> {
      for (const folder of made) await rm(folder, { recursive: true, force: true });
    },
  };
}

function expectSuccess({ code, out }: { readonly code: number | null; readonly out: string }): string {
  if (code !== 0) throw new Error(`A tool ended with ${String(code)}: ${out}`);
  return out;
}
