import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { NightdeskError } from '../core/error.ts';
import { wallTimeAt } from '../desk/rules/zone.ts';
import { labelTime } from '../dialogs/times.ts';
import { openDemo } from './demo/openDemo.ts';
import { playStory } from './demo/playStory.ts';
import { stories } from './demo/stories.ts';
import { runTool, usage } from './runTool.ts';
import { embeddingHere, embeddingSettings } from './terminal/embeddingHere.ts';
import { openBrain } from './terminal/openBrain.ts';
import { paint } from './terminal/paint.ts';
import { readTime } from './terminal/situationAt.ts';

const help = `
npm run demo -- [--port 3978] [--at 22:40] [--fast] [--exit]
npm run demo -- --url http://127.0.0.1:3978 [--fast]

  --port   port to listen on; a free one without it
  --at     pretend it is 22:40; the clock goes on from there
  --fast   customers do not pause to read
  --exit   end after the last customer instead of serving on
  --url    play against a Nightdesk that runs already, with Meridian's content
`;

// A dozen simulated customers of the sample company, in a house of their own or in one that stands.
await runTool(async () => {
  const options = readArguments();
  const readMs = options.fast ? 0 : 1200;
  if (options.url !== undefined) {
    // A house that stands has its own port, clock and end.
    if (options.at !== undefined || options.exit || options.port !== '0') throw usage(help);
    return visit(options.url, readMs);
  }
  const contentDir = join(import.meta.dirname, '../knowledge/content');
  const modelDir = join(process.env['DATA_DIR'] ?? './data', 'models');
  const folders = { contentDir, modelDir, embedding: embeddingHere() };
  const { brain } = await openBrain(folders, Date.now(), (note) => console.log(paint.faint(note)));
  const { hours, policy, hash } = brain.library;
  const begun = options.at === undefined ? Date.now() : readTime(options.at, Date.now(), hours.zone);
  if (begun === null) throw usage('That is not a time; write --at 22:40 or --at 2026-11-24T22:40.');
  const offset = begun - Date.now();
  const now = () => Date.now() + offset;
  const demo = await openDemo({
    port: options.port,
    now,
    contentDir,
    contentHash: hash,
    modelDir,
    embeddings: embeddingSettings(),
  });
  const leave = leaving(demo.close);
  console.log(`\n${paint.strong(policy.company)}, web chat, ${labelTime(begun, hours.zone, 'en')}`);
  try {
    await playAll(demo.origin, readMs);
  } catch (error) {
    await leave();
    throw error;
  }
  if (options.exit) return leave();
  console.log(`
  Write to it yourself   ${demo.origin}/
  See it at the desk     ${demo.origin}/desk/
  The day in figures     ${demo.origin}/desk/yesterday?date=${wallTimeAt(now(), hours.zone).date}
  Sign in as             ${demo.account.email}
  with the password      ${demo.account.password}

  Ctrl+C ends; nothing is kept.
`);
});

async function visit(url: string, readMs: number): Promise<void> {
  const origin = URL.parse(url)?.origin;
  if (origin === undefined || !origin.startsWith('http')) throw usage(help);
  console.log(`\n${paint.strong(origin)}, web chat`);
  try {
    await playAll(origin, readMs);
  } catch (error) {
    // fetch throws a TypeError when nobody is there.
    if (!(error instanceof TypeError)) throw error;
    throw new NightdeskError('bad-request', `Nightdesk does not answer at ${origin}.`, { cause: error });
  }
  console.log(`\n  See it at the desk     ${origin}/desk/\n`);
}

async function playAll(origin: string, readMs: number): Promise<void> {
  for (const [place, story] of stories.entries()) {
    console.log(`\n\n${paint.accent(`${place + 1} of ${stories.length}`)}  ${paint.strong(story.title)}`);
    await playStory(story, origin, readMs);
  }
}

function readArguments() {
  try {
    return parseArgs({
      options: {
        port: { type: 'string', default: '0' },
        at: { type: 'string' },
        url: { type: 'string' },
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
