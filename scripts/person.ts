import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { NightdeskError } from '../core/error.ts';
import { adminCall } from './adminCall.ts';
import { runTool, usage } from './runTool.ts';

const help = `
npm run --silent person -- export <who>   all we hold of them, as JSON
npm run person -- erase <who> [--yes]     their words and data, for good
<who>: person id, customer id, phone number, e-mail address or conversation id
`;

await runTool(async () => {
  const { positionals, values } = readArguments();
  const [command, query, ...rest] = positionals;
  if (query === undefined || rest.length > 0) throw usage(help);
  switch (command) {
    case 'export': {
      const { person } = await adminCall('POST /person/export', { query });
      console.log(JSON.stringify(person, null, 2));
      return;
    }
    case 'erase': {
      if (values.yes !== true) await confirm();
      const { erased } = await adminCall('POST /person/erase', { query });
      for (const [what, count] of Object.entries(erased)) console.log(`${what}\t${count}`);
      return;
    }
    default:
      throw usage(help);
  }
});

function readArguments() {
  try {
    return parseArgs({ allowPositionals: true, options: { yes: { type: 'boolean' } } });
  } catch {
    throw usage(help);
  }
}

/** Somebody has to mean it: nothing brings the words back. */
async function confirm(): Promise<void> {
  if (!process.stdin.isTTY) throw usage('This cannot be undone. Say --yes when no terminal can be asked.');
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question('This cannot be undone. Type erase to go on: ');
  terminal.close();
  if (answer.trim() !== 'erase') throw new NightdeskError('bad-request', 'Nothing was erased.');
}
