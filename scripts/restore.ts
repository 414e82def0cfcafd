import { parseArgs } from 'node:util';
import { NightdeskError } from '../core/error.ts';
import { readOwnConfig } from '../server/config.ts';
import { fileAsked } from './copies/fileAsked.ts';
import { refuseRunning } from './copies/refuseRunning.ts';
import { restoreCopy } from './copies/restoreCopy.ts';
import { setAsideIn, toldAside } from './copies/setAsideIn.ts';
import { timeStamp } from './copies/timeStamp.ts';
import { runTool, usage } from './runTool.ts';

const help = `
npm run restore -- <file> [--force] [--send-waiting]   SQLite
npm run restore -- --set-aside                         PostgreSQL, after pg_restore`;

// npm run restore: the data of a stopped server becomes what a back-up holds, and does nothing a second time.
await runTool(async () => {
  const { positionals, values } = readArguments();
  const [name, ...rest] = positionals;
  if (rest.length > 0 || (name === undefined) !== values['set-aside']) throw usage(help);
  const { dataDir, databaseUrl } = readOwnConfig();
  if (name === undefined) {
    if (databaseUrl === undefined) throw usage(help);
    await refuseRunning(databaseUrl);
    console.log(toldAside(await setAsideIn({ dataDir, databaseUrl })));
    return;
  }
  if (databaseUrl !== undefined)
    throw new NightdeskError(
      'bad-request',
      'This data is in PostgreSQL. Stop all processes and restore it with:\n' +
        '  pg_restore --clean --if-exists --no-owner --exit-on-error --single-transaction --dbname="$DATABASE_URL" nightdesk.dump\n' +
        '  npm run restore -- --set-aside',
    );
  const { old, aside } = await restoreCopy(fileAsked(name), dataDir, {
    force: values.force,
    sendWaiting: values['send-waiting'],
    stamp: timeStamp(new Date()),
  });
  if (old !== null) console.log(`The data before is kept in ${old}`);
  if (aside !== null) console.log(toldAside(aside));
  console.log('Restored. Start Nightdesk with: npm start');
});

function readArguments() {
  const flag = { type: 'boolean', default: false } as const;
  try {
    return parseArgs({ allowPositionals: true, options: { force: flag, 'send-waiting': flag, 'set-aside': flag } });
  } catch {
    throw usage(help);
  }
}
