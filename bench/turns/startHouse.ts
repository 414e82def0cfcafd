import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../../tests/fakes/freePort.ts';
import { type Program, startProgram } from './startProgram.ts';

/** The real server as `npm start` runs it: its standard settings but for the limits per customer and address, which callers from one machine would meet at once. */
export async function startHouse(options: {
  readonly dataDir: string;
  readonly databaseUrl?: string;
  /** Flags for Node, e.g. those that profile. */
  readonly flags?: readonly string[];
}): Promise<Program> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  return startProgram({
    args: [...(options.flags ?? []), ...startArgs()],
    cwd: join(import.meta.dirname, '../..'),
    env: {
      PORT: String(port),
      DATA_DIR: options.dataDir,
      // Measured with meanings as npm start gives them; `EMBEDDINGS=off` measures words alone.
      EMBEDDINGS: process.env['EMBEDDINGS'] ?? 'use-lite',
      REQUESTS_PER_MINUTE: '0',
      TOKENS_PER_MINUTE: '0',
      MESSAGES_PER_MINUTE: '0',
      MESSAGES_PER_HOUR: '0',
      ...(options.databaseUrl === undefined
        ? {}
        : { DATABASE_URL: options.databaseUrl, TOKEN_KEYS: Buffer.alloc(32, 7).toString('base64') }),
    },
    log: join(options.dataDir, 'server.log'),
    origin: async () => ((await isReady(origin)) ? origin : null),
  });
}

/** What `npm start` gives to Node: how much memory may grow before it is tidied up, and the program. */
function startArgs(): readonly string[] {
  const { scripts } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as {
    readonly scripts: { readonly start: string };
  };
  return scripts.start.split(' ').slice(1);
}

/** Ready means that the knowledge is live and messages are answered. */
async function isReady(origin: string): Promise<boolean> {
  try {
    return (await fetch(new URL('/ready', origin))).ok;
  } catch {
    return false;
  }
}
