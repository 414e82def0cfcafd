import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { NightdeskError } from '../core/error.ts';
import { readOwnConfig } from '../server/config.ts';
import { adminCall } from './adminCall.ts';
import { backupStopped } from './copies/backupStopped.ts';
import { fileAsked } from './copies/fileAsked.ts';
import { timeStamp } from './copies/timeStamp.ts';
import { runTool, usage } from './runTool.ts';

// npm run backup: one consistent copy of everything into a new file, whether the server runs or not.
await runTool(async () => {
  const [name, ...rest] = process.argv.slice(2);
  if (rest.length > 0 || name?.startsWith('-')) throw usage('npm run backup -- [file]');
  const { dataDir, databaseUrl } = readOwnConfig();
  // An error, so that nobody's nightly job believes there is a copy.
  if (databaseUrl !== undefined)
    throw new NightdeskError(
      'bad-request',
      'This data is in PostgreSQL. Back it up with:\n  pg_dump --format=custom --file=nightdesk.dump "$DATABASE_URL"',
    );
  const file = name === undefined ? ownPlace(dataDir) : fileAsked(name);
  try {
    await backupStopped(dataDir, file);
  } catch (error) {
    if (!(error instanceof NightdeskError && error.code === 'store-locked')) throw error;
    // A server works on it; it makes the copy.
    await adminCall('POST /backup', { file });
  }
  console.log(file);
});

function ownPlace(dataDir: string): string {
  const folder = resolve(dataDir, 'backups');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return join(folder, `nightdesk-${timeStamp(new Date())}.sqlite`);
}
