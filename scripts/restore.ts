import { parseArgs } from 'node:util';
import { NightdeskError } from '../core/error.ts';
import { readOwnConfig } from '../server/config.ts';
import { fileAsked } from './copies/fileAsked.ts';
import { restoreCopy } from './copies/restoreCopy.ts';
import { timeStamp } from './copies/timeStamp.ts';
import { runTool, usage } from './runTool.ts';

const help = 'npm run restore -- <file> [--force]';

// npm run restore: the data of a stopped server becomes what a back-up holds.
await runTool(async () => {
  const { positionals, values } = readArguments();
  const [name, ...rest] = positionals;
  if (name === undefined || rest.length > 0) throw usage(help);
  const { dataDir, databaseUrl } = readOwnConfig();
  if (databaseUrl !== undefined)
    throw new NightdeskError(
      'bad-request',
      'This data is in PostgreSQL. Stop all processes and restore it with:\n  pg_restore --clean --if-exists --dbname="$DATABASE_URL" nightdesk.dump',
    );
  const aside = await restoreCopy(fileAsked(name), dataDir, { force: values.force, stamp: timeStamp(new Date()) });
  if (aside !== null) console.log(`The data before is kept in ${aside}`);
  console.log('Restored. Start Nightdesk with: npm start');
});

function readArguments() {
  try {
    return parseArgs({ allowPositionals: true, options: { force: { type: 'boolean', default: false } } });
  } catch {
    throw usage(help);
  }
}
