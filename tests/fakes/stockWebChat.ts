import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const version = '4.18.1';
const integrity = '7jpEUJ7olT62Xm+8eh7BhhIcXVfU2xD4pZDaeBt8K4XcNy6K/83UGIxE9BFkXmHMZ4hDEVOzs5cre07GWuaXzg==';
const cache = join(import.meta.dirname, '..', '..', 'node_modules', '.cache', `botframework-webchat-${version}`);

/** The bundle of stock Bot Framework Web Chat; fetched from the npm registry once (7 MB), then kept in node_modules/.cache. */
export async function stockWebChat(): Promise<string> {
  const bundle = join(cache, 'package', 'dist', 'webchat.js');
  if (!existsSync(bundle)) await fetchPackage();
  return readFile(bundle, 'utf8');
}

async function fetchPackage(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'webchat-'));
  try {
    await run('npm', ['pack', `botframework-webchat@${version}`, '--silent', '--pack-destination', folder]).catch(
      (cause: unknown) => {
        throw new Error(
          `Stock Web Chat ${version} could not be fetched from the npm registry. These tests need it once; after that it is kept in ${cache}.`,
          { cause },
        );
      },
    );
    const archive = join(folder, `botframework-webchat-${version}.tgz`);
    const digest = createHash('sha512')
      .update(await readFile(archive))
      .digest('base64');
    if (digest !== integrity) throw new Error(`Stock Web Chat ${version} is not what it was: sha512-${digest}`);
    await run('tar', ['-xzf', archive, '-C', folder, 'package/dist/webchat.js']);
    await mkdir(join(cache, '..'), { recursive: true });
    await rename(folder, cache).catch(() => copyAcross(folder));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The temporary folder may be on another disk. */
async function copyAcross(folder: string): Promise<void> {
  await run('cp', ['-r', folder, cache]);
}

const run = promisify(execFile);
