import { NightdeskError } from '../core/error.ts';
import { readOwnConfig } from '../server/config.ts';
import { fileAsked } from './copies/fileAsked.ts';
import { runTool, usage } from './runTool.ts';
import { fileIn, openFile, openServer } from './verify/openRows.ts';
import { verifyRecord } from './verify/verifyRecord.ts';

// npm run verify: whether what is on record is what was written, in the live data (while it works or not) or in a back-up.
await runTool(async () => {
  const [name, ...rest] = process.argv.slice(2);
  if (rest.length > 0 || name?.startsWith('-')) throw usage('npm run verify -- [file]');
  const { dataDir, databaseUrl } = readOwnConfig();
  const rows =
    name !== undefined
      ? openFile(fileAsked(name))
      : databaseUrl === undefined
        ? openFile(fileIn(dataDir))
        : await openServer(databaseUrl);
  try {
    const { conversations, events, audited, broken } = await verifyRecord(rows);
    console.log(`${conversations} conversations, ${events} events and ${audited} entries of who did what were read.`);
    for (const what of broken.slice(0, 100)) console.log(what);
    if (broken.length > 0) throw new NightdeskError('conflict', `${broken.length} things do not fit.`);
    console.log('All of it is as it was written.');
  } finally {
    await rows.close();
  }
});
