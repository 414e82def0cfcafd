import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { modelHash, trainBrain } from '../../bots/brain.ts';
import type { Library } from '../../core/library.ts';
import { loadContent } from '../../knowledge/load.ts';
import { readConfig } from '../../server/config.ts';
import { type House, type HouseParts, openHouse } from '../../server/house.ts';
import { openStore } from '../../store/openStore.ts';
import { countedId } from './stores.ts';

/** Meridian's content, as it is shipped. */
export const shippedContent = join(import.meta.dirname, '../../knowledge/content');

export interface TestHouse {
  /** `http://127.0.0.1:port`. */
  readonly origin: string;
  readonly house: House;
  readonly dataDir: string;
  /** Stops it; what it kept stays until the suite ends. */
  stop(): Promise<void>;
}

/** The whole Nightdesk in this process, with Meridian's knowledge live: settings as an operator would give them, a free port, silent. */
export async function openTestHouse(
  env: Readonly<Record<string, string>> = {},
  parts: HouseParts = {},
): Promise<TestHouse> {
  const own = env['DATA_DIR'] === undefined ? await mkdtemp(join(tmpdir(), 'nightdesk-house-')) : undefined;
  const dataDir = env['DATA_DIR'] ?? own ?? '';
  const settings: Record<string, string> = {
    PORT: '0',
    LOG_LEVEL: 'silent',
    DATA_DIR: dataDir,
    EMBEDDINGS: 'off',
    CONTENT_DIR: shippedContent,
    TOKENS_PER_MINUTE: '0',
    MESSAGES_PER_MINUTE: '0',
    MESSAGES_PER_HOUR: '0',
    ...(env['DATABASE_URL'] === undefined ? {} : { TOKEN_KEYS: Buffer.alloc(32, 9).toString('base64') }),
    ...env,
  };
  await bringModel(dataDir, settings);
  const house = await openHouse(readConfig(settings), { volatile: true, ...parts });
  await house.published;
  return {
    origin: `http://127.0.0.1:${house.port}`,
    house,
    dataDir,
    async stop() {
      await house.stop();
      if (own !== undefined) await rm(own, { recursive: true, force: true });
    },
  };
}

/** Puts the trained model into the store, so that the start need not train: that is done once on this machine for each state of the content. */
export async function bringModel(dataDir: string, settings: Readonly<Record<string, string>>): Promise<void> {
  const { content } = await loadContent(settings['CONTENT_DIR'] ?? shippedContent, Date.now(), shippedContent);
  const databaseUrl = settings['DATABASE_URL'];
  const place = databaseUrl === undefined ? {} : { databaseUrl };
  const store = await openStore({ dataDir, newId: countedId, volatile: true, ...place });
  const hash = modelHash(content.hash);
  if ((await store.knowledge.model(hash)) === null) await store.knowledge.putModel(hash, trained(content, hash));
  await store.close();
}

function trained(library: Library, hash: string): Uint8Array {
  const folder = join(tmpdir(), 'nightdesk-models');
  const file = join(folder, hash);
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true });
    // Written aside first: another test process may look for it meanwhile.
    const draft = `${file}.${process.pid}`;
    writeFileSync(draft, trainBrain(library));
    renameSync(draft, file);
  }
  return readFileSync(file);
}

/** A clock that shows the given time now and goes on from there. */
export function clockFrom(iso: string): () => number {
  const offset = Date.parse(iso) - Date.now();
  return () => Date.now() + offset;
}
