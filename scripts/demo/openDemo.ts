import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { modelHash } from '../../bots/brain.ts';
import type { Clock, Instant } from '../../core/time.ts';
import { embedderName } from '../../language/embedding/embedderName.ts';
import { readConfig } from '../../server/config.ts';
import { openHouse } from '../../server/house.ts';
import { freshToken } from '../../server/signIn/freshToken.ts';
import { openPasswords } from '../../server/signIn/passwords.ts';
import type { EmbeddingSettings } from '../terminal/embeddingHere.ts';
import { openStore } from '../../store/openStore.ts';
import type { Store } from '../../store/store.ts';

/** A house of its own for a demo, on a temporary data folder that goes when it stops; the knowledge is live, and somebody can sign in at the desk. */
export async function openDemo(given: {
  readonly port: string;
  readonly now: Clock;
  readonly contentDir: string;
  readonly contentHash: string;
  readonly modelDir: string;
  /** The settings of the embeddings, as the environment says them. */
  readonly embeddings: EmbeddingSettings;
}): Promise<{
  readonly origin: string;
  readonly account: { readonly email: string; readonly password: string };
  close(): Promise<void>;
}> {
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
      ...given.embeddings,
    });
    await bringModel(dataDir, given.modelDir, modelHash(given.contentHash, embedderName(config.embedding)));
    const house = await openHouse(config, { now: given.now, volatile: true });
    await house.published;
    return {
      origin: `http://${config.host}:${house.port}`,
      account: await addAccount(house.store, given.now()),
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

/** Sees everything, and is not asked for another password. */
async function addAccount({ people }: Pick<Store, 'people'>, now: Instant) {
  const account = { email: 'demo@nightdesk.local', password: freshToken().slice(0, 16) };
  const passwordHash = await openPasswords().hash(account.password);
  const { email } = account;
  await people.addAgent({ id: freshToken(), email, name: 'Demo', role: 'admin', state: 'active', passwordHash }, now);
  return account;
}

/** The house would learn from the articles at every start; a demo brings what was learned before. */
async function bringModel(dataDir: string, modelDir: string, hash: string): Promise<void> {
  const store = await openStore({ dataDir, newId: freshToken, volatile: true });
  await store.knowledge.putModel(hash, await readFile(join(modelDir, hash)));
  await store.close();
}
