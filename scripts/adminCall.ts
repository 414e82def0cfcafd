import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DeskApi } from '../core/deskApi.ts';
import { NightdeskError } from '../core/error.ts';
import { readOwnConfig } from '../server/config.ts';

type Ask<Name extends keyof DeskApi> = DeskApi[Name] extends { readonly ask: infer Asked } ? Asked : null;

/** Calls the API of the server that runs on this machine, with its key; `id` fills the `:id` of the path. Errors say what to do. */
export async function adminCall<Name extends keyof DeskApi>(
  name: Name,
  ask: Ask<Name>,
  id = '',
): Promise<DeskApi[Name]['answer']> {
  const { port, host, dataDir } = readOwnConfig();
  const key = await keyIn(dataDir);
  const [method = '', path = ''] = name.split(' ', 2);
  const server = `http://${hostFor(host)}:${port}`;
  const response = await reach(server, `${server}/desk/api${path.replace(':id', encodeURIComponent(id))}`, {
    method,
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    ...(ask === null ? {} : { body: JSON.stringify(ask) }),
    redirect: 'error',
  });
  const answer: unknown = await response.json().catch(() => null);
  if (response.ok && answer !== null) return answer as DeskApi[Name]['answer'];
  throw new NightdeskError('bad-request', problemIn(answer, response.status));
}

async function keyIn(dataDir: string): Promise<string> {
  const file = join(dataDir, 'admin.key');
  try {
    return (await readFile(file, 'utf8')).trim();
  } catch (cause) {
    const isMissing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
    const why = isMissing
      ? `There is no key in ${dataDir}. Start Nightdesk once, and use the same DATA_DIR here.`
      : `The key ${file} cannot be read. Use the account that the server runs under.`;
    throw new NightdeskError('settings-invalid', why, { cause });
  }
}

/** A server that listens everywhere listens here too. */
function hostFor(host: string): string {
  if (host === '0.0.0.0' || host === '') return '127.0.0.1';
  if (host === '::') return '[::1]';
  return host.includes(':') ? `[${host}]` : host;
}

async function reach(server: string, url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch (cause) {
    throw new NightdeskError(
      'store-unavailable',
      `Nightdesk does not answer at ${server}. Start it with \`npm start\`; PORT and HOST must be the same here.`,
      { cause },
    );
  }
}

function problemIn(answer: unknown, status: number): string {
  const { error } = (answer ?? {}) as { readonly error?: { readonly message?: unknown } };
  if (status === 401) return 'The server does not know this key. Is DATA_DIR the folder of the server that is running?';
  return typeof error?.message === 'string' ? error.message : `The server answered ${status}.`;
}
