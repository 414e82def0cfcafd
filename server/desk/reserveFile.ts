import { open, realpath, rm } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, normalize, sep } from 'node:path';
import { NightdeskError } from '../../core/error.ts';

/** Makes a new, empty file that only we may read, and fills it; nothing stays when filling fails. Error `bad-request` for a place that is not ours or a file that is there. */
export async function reserveFile(given: string, fill: (file: string) => Promise<void>): Promise<void> {
  if (!isAbsolute(given) || normalize(given) !== given || given.endsWith(sep) || given.includes('\0'))
    throw new NightdeskError('bad-request', 'file: an absolute path, e.g. /backups/nightdesk.sqlite');
  const folder = await folderOf(given);
  if (systemFolders.some((system) => folder === system || folder.startsWith(`${system}/`)) || folder === '/')
    throw new NightdeskError('bad-request', 'file: a folder of the system is no place for it');
  const file = join(folder, basename(given));
  await createNew(file);
  try {
    await fill(file);
  } catch (error) {
    await rm(file, { force: true });
    throw error;
  }
}

const systemFolders = ['/bin', '/boot', '/dev', '/etc', '/lib', '/lib64', '/proc', '/run', '/sbin', '/sys', '/usr'];

/** Where it really is, behind all links. */
async function folderOf(file: string): Promise<string> {
  try {
    return await realpath(dirname(file));
  } catch (cause) {
    throw new NightdeskError('bad-request', 'file: there is no such folder', { cause });
  }
}

async function createNew(file: string): Promise<void> {
  try {
    // `wx` never overwrites, not even when somebody else makes the file at this moment.
    await (await open(file, 'wx', 0o600)).close();
  } catch (cause) {
    const isThere = cause instanceof Error && 'code' in cause && cause.code === 'EEXIST';
    const why = isThere ? 'it exists already, and nothing is overwritten' : 'it cannot be written there';
    throw new NightdeskError('bad-request', `file: ${why}`, { cause });
  }
}
