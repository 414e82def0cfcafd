import { cpSync, mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Load } from './drive.ts';
import { measureEcho } from './measureEcho.ts';
import { type HouseRound, measureHouse } from './measureHouse.ts';
import type { Round } from './roundOf.ts';
import { startHouse } from './startHouse.ts';
import { type Postgres, startPostgres } from './startPostgres.ts';

/** Who is measured, by the name in the figures; `own` is a folder that is not there yet. */
export interface Contenders {
  readonly sqlite: (own: string) => Promise<HouseRound>;
  readonly echo: (own: string) => Promise<Round>;
  readonly postgresOne: (own: string) => Promise<HouseRound>;
  readonly postgresTwo: (own: string) => Promise<HouseRound>;
}

/** All of them under the same load. Each round begins on a copy of an installation that was started once: the knowledge is published, its model trained. */
export function contenders(
  folder: string,
  load: Load,
  flags: readonly string[],
): Contenders & { stop(): Promise<void> } {
  let sqlite: Promise<string> | undefined;
  let postgres: Promise<Postgres> | undefined;
  return {
    async sqlite(own) {
      cpSync(await (sqlite ??= publishSqlite()), own, { recursive: true });
      return measureHouse({ dataDirs: [own] }, load, { flags });
    },
    echo(own) {
      mkdirSync(own);
      return measureEcho(own, load);
    },
    postgresOne: (own) => onPostgres(own, 1),
    postgresTwo: (own) => onPostgres(own, 2),
    stop: async () => (await postgres)?.stop(),
  };

  async function publishSqlite(): Promise<string> {
    const dataDir = join(folder, 'published');
    mkdirSync(dataDir);
    await (await startHouse({ dataDir })).stop();
    return dataDir;
  }

  async function onPostgres(own: string, processes: number): Promise<HouseRound> {
    const server = await (postgres ??= publishPostgres());
    const databaseUrl = await server.create(basename(own).replaceAll('-', '_').toLowerCase(), 'published');
    await server.settle(databaseUrl);
    const dataDirs = Array.from({ length: processes }, (_, at) => join(own, String(at)));
    for (const dataDir of dataDirs) mkdirSync(dataDir, { recursive: true });
    return measureHouse({ dataDirs, databaseUrl }, load, { flags });
  }

  async function publishPostgres(): Promise<Postgres> {
    const server = await startPostgres(join(folder, 'postgres'));
    const databaseUrl = await server.create('published');
    const dataDir = join(folder, 'publishing');
    mkdirSync(dataDir);
    await (await startHouse({ dataDir, databaseUrl })).stop();
    return server;
  }
}
