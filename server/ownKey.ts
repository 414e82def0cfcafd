import { randomBytes, randomUUID } from 'node:crypto';
import { chmod, link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { NightdeskError } from '../core/error.ts';

/** A key of 256 bits (base64url) that this machine made for itself: `<dataDir>/<name>.key`, readable by its owner only. Error `settings-invalid` when the file holds something else. */
export async function ownKey(dataDir: string, name: string): Promise<string> {
  const file = join(dataDir, `${name}.key`);
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const draft = join(dataDir, `.${name}.key.${randomUUID()}`);
  await writeFile(draft, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
  try {
    // A whole file appears under its name or none: of two processes that start together one makes it and the other reads it.
    await link(draft, file);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    await chmod(file, 0o600);
  } finally {
    await rm(draft);
  }
  const key = (await readFile(file, 'utf8')).trim();
  if (!/^[\w-]{43,}$/.test(key))
    throw new NightdeskError('settings-invalid', `${file} holds no key. Delete it; the next start makes a new one.`);
  return key;
}
