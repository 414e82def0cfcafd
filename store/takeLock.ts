import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { NightdeskError } from '../core/error.ts';

/** Makes this process the only one on a data folder, error `store-locked` otherwise. Held until it is closed or the process ends, however it ends: the operating system lets go of it after a kill -9 too. */
export function takeLock(dataDir: string): { close(): void } {
  const lock = new DatabaseSync(join(dataDir, 'nightdesk.lock'));
  try {
    lock.exec('pragma locking_mode = exclusive; begin exclusive');
    return lock;
  } catch (cause) {
    lock.close();
    throw new NightdeskError(
      'store-locked',
      'Another Nightdesk is running on this data folder. Stop it first, choose another DATA_DIR, or use PostgreSQL (DATABASE_URL) for several processes.',
      { cause },
    );
  }
}
