import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { modelFormat } from '../../bots/brain.ts';
import type { Clock } from '../../core/time.ts';
import { readConfig } from '../../server/config.ts';
import { type House, openHouse } from '../../server/house.ts';
import { openStore } from '../../store/openStore.ts';
import { freshToken } from '../../server/signIn/freshToken.ts';

/** A house of its own for a demo, on a temporary data folder that goes when it stops; the knowledge is live. */
export async function openDemo(given: {
  readonly port: string;
  readonly now: Clock;
  readonly contentDir: string;
  readonly contentHash: string;
  readonly modelDir: string;
}): Promise<{ readonly house: House; readonly origin: string; close(): Promise<void> }> {
  const dataDir = await mkdtemp(join(tmpdir(), 'nightdesk-demo-'));
  const clear = () => rm(dataDir, { recursive: true, force: true });
  try {
    const config = readConfig({
      PORT: given.port,
      LOG_LEVEL: 'silent',
      DATA_DIR: dataDir,
      CONTENT_DIR: given.contentDir,
      // All customers come from this machine.
      TOKENS_PER_MINUTE: '0',
    });
    await bringModel(dataDir, given);
    const house = await openHouse(config, { now: given.now, volatile: true });
    await house.published;
    return {
      house,
      origin: `http://${config.host}:${house.port}`,
      async close() {
        await house.stop();
        await clear();
      },
    };
  } catch (error) {
    await clear();
    throw error;
  }
}

/** The house would learn from the articles at every start; a demo brings what was learned before. */
async function bringModel(
  dataDir: string,
  { contentHash, modelDir }: { readonly contentHash: string; readonly modelDir: string },
): Promise<void> {
  const hash = createHash('sha256').update(`${modelFormat}:${contentHash}`).digest('hex');
  const store = await openStore({ dataDir, newId: freshToken, volatile: true });
  await store.knowledge.putModel(hash, await readFile(join(modelDir, hash)));
  await store.close();
}
