import { chmodSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { SetAside } from '../../core/delivery.ts';
import { NightdeskError } from '../../core/error.ts';
import { takeLock } from '../../store/takeLock.ts';
import { checkCopy } from './checkCopy.ts';
import { setAsideIn } from './setAsideIn.ts';

/**
 * Puts a back-up in the place of the data of a stopped server and says where the old data went, if there was any, and what was set aside
 * in the copy (null with `sendWaiting`: the original did nothing after it). Nothing changes unless the file is good; errors `store-locked`, `conflict` (there is data and `force` is not given), `bad-request`, `store-newer`.
 */
export async function restoreCopy(
  file: string,
  dataDir: string,
  how: { readonly force: boolean; readonly sendWaiting: boolean; readonly stamp: string },
): Promise<{ readonly old: string | null; readonly aside: SetAside | null }> {
  if (!existsSync(file) || !statSync(file).isFile())
    throw new NightdeskError('bad-request', `There is no file ${file}.`);
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const lock = takeLock(dataDir);
  const staging = mkdtempSync(join(dataDir, 'restoring-'));
  try {
    const place = join(dataDir, 'nightdesk.sqlite');
    if (existsSync(place) && !how.force)
      throw new NightdeskError('conflict', `There is data in ${dataDir}. With --force it is kept aside and replaced.`);
    const copy = join(staging, 'nightdesk.sqlite');
    // Only the copy is opened, so that the back-up stays as it is.
    copyFileSync(file, copy);
    chmodSync(copy, 0o600);
    await checkCopy(staging, copy, file);
    const aside = how.sendWaiting ? null : await setAsideIn({ dataDir: staging });
    const old = moveAside(place, how.stamp);
    renameSync(copy, place);
    return { old, aside };
  } finally {
    rmSync(staging, { recursive: true, force: true });
    lock.close();
  }
}

/** What a killed server left in `-wal` belongs to the old data and goes with it; beside the new data it would damage it. */
function moveAside(place: string, stamp: string): string | null {
  rmSync(`${place}-shm`, { force: true });
  if (!existsSync(place)) {
    rmSync(`${place}-wal`, { force: true });
    return null;
  }
  const aside = `${place}.before-${stamp}`;
  renameSync(place, aside);
  if (existsSync(`${place}-wal`)) renameSync(`${place}-wal`, `${aside}-wal`);
  return aside;
}
