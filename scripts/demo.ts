import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { labelTime } from '../dialogs/times.ts';
import { openDemo } from './demo/openDemo.ts';
import { playStory } from './demo/playStory.ts';
import { stories } from './demo/stories.ts';
import { runTool, usage } from './runTool.ts';
import { openBrain } from './terminal/openBrain.ts';
import { paint } from './terminal/paint.ts';
import { readTime } from './terminal/situationAt.ts';

const help = `
npm run demo -- [--port 3978] [--at 22:40] [--fast] [--exit]

  --port   port to listen on; a free one without it
  --at     pretend it is 22:40; the clock goes on from there
  --fast   customers do not pause to read
  --exit   end after the last customer instead of serving on
`;

// A dozen simulated customers of the sample company, in a house of their own.
await runTool(async () => {
  const options = readArguments();
  const contentDir = join(import.meta.dirname, '../knowledge/content');
  const modelDir = join(process.env['DATA_DIR'] ?? './data', 'models');
  const { brain } = await openBrain({ contentDir, modelDir }, Date.now(), (note) => console.log(paint.faint(note)));
  const { hours, policy, hash } = brain.library;
  const begun = options.at === undefined ? Date.now() : readTime(options.at, Date.now(), hours.zone);
  if (begun === null) throw usage('That is not a time; write --at 22:40 or --at 2026-11-24T22:40.');
  const offset = begun - Date.now();
  const now = () => Date.now() + offset;
  const demo = await openDemo({ port: options.port, now, contentDir, contentHash: hash, modelDir });
  const leave = leaving(demo.close);
  console.log(`\n${paint.strong(policy.company)}, web chat, ${labelTime(begun, hours.zone, 'en')}`);
  try {
    for (const [place, story] of stories.entries()) {
      console.log(`\n\n${paint.accent(`${place + 1} of ${stories.length}`)}  ${paint.strong(story.title)}`);
      await playStory(story, demo.origin, options.fast ? 0 : 1200);
    }
  } catch (error) {
    await leave();
    throw error;
  }
  if (options.exit) return leave();
  const { firstAdmin } = demo.house;
  console.log(`
  Write to it yourself   ${demo.origin}/
  See it at the desk     ${demo.origin}/desk/
  Sign in as             ${firstAdmin?.email ?? ''}
  with the password      ${firstAdmin?.password ?? ''}

  Ctrl+C ends; nothing is kept.
`);
});

function readArguments() {
  try {
    return parseArgs({
      options: {
        port: { type: 'string', default: '0' },
        at: { type: 'string' },
        fast: { type: 'boolean', default: false },
        exit: { type: 'boolean', default: false },
      },
    }).values;
  } catch {
    throw usage(help);
  }
}

/** Ctrl+C leaves in order at any time. npm passes on the signal that the terminal has sent already, so it comes twice. */
function leaving(close: () => Promise<void>): () => Promise<void> {
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => void close().finally(() => process.exit(0)));
  return close;
}
