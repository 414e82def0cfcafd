import { realpath } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, normalize, sep } from 'node:path';
import { NightdeskError } from '../../core/error.ts';

/** Where a copy of the data may be written: an absolute path in a folder that is there and not the system's, behind all links; otherwise error `bad-request`. */
export async function backupPlace(given: string): Promise<string> {
  if (!isAbsolute(given) || normalize(given) !== given || given.endsWith(sep) || given.includes('\0'))
    throw new NightdeskError('bad-request', 'file: an absolute path, e.g. /backups/nightdesk.sqlite');
  const folder = await folderOf(given);
  if (folder === '/' || systemFolders.some((system) => folder === system || folder.startsWith(`${system}/`)))
    throw new NightdeskError('bad-request', 'file: a folder of the system is no place for it');
  return join(folder, basename(given));
}

const systemFolders = ['/bin', '/boot', '/dev', '/etc', '/lib', '/lib64', '/proc', '/run', '/sbin', '/sys', '/usr'];

async function folderOf(file: string): Promise<string> {
  try {
    return await realpath(dirname(file));
  } catch (cause) {
    throw new NightdeskError('bad-request', 'file: there is no such folder', { cause });
  }
}
