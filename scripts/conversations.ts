import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { failuresOf } from './conversations/failuresOf.ts';
import { findConversations } from './conversations/findConversations.ts';
import { hearAll } from './conversations/hearAll.ts';
import { type Played, playConversation } from './conversations/playConversation.ts';
import { showFailure } from './conversations/showFailure.ts';
import { runTool, usage } from './runTool.ts';
import { embeddingHere } from './terminal/embeddingHere.ts';
import { openBrain } from './terminal/openBrain.ts';
import { paint } from './terminal/paint.ts';

// `npm run conversations`: plays the conversations of a content folder and shows each one that does not go as its team wrote it down.
const shipped = join(import.meta.dirname, '../knowledge/content');
await runTool(conversations);

async function conversations(): Promise<void> {
  const { place, only, contentDir } = options();
  const modelDir = join(process.env['DATA_DIR'] ?? './data', 'models');
  const folders = { contentDir, modelDir, embedding: embeddingHere() };
  const { brain, hear } = await openBrain(folders, Date.now(), (note) => console.error(paint.faint(note)));
  const { policy, hours } = brain.library;
  const folder = place ?? contentDir ?? shipped;
  const found = await findConversations(folder, { zone: hours.zone, locale: policy.defaultLocale });
  for (const { file, line, message, remedy } of found.problems)
    console.log(`${paint.warning('error')}  ${paint.strong(`${file}:${line}`)}\n  ${message} ${remedy}\n`);
  const chosen = found.conversations.filter(({ name }) => name.toLowerCase().includes(only.toLowerCase()));
  if (chosen.length === 0 && found.problems.length === 0)
    throw usage(`There is no conversation in ${folder}${only === '' ? '' : ` with "${only}" in its name`}.`);
  const heard = await hearAll(hear, chosen);
  const started = performance.now();
  let turns = 0;
  let failed = 0;
  for (const told of chosen) {
    const played = playConversation(brain, told, heard);
    turns += played.filter(({ thought }) => thought !== null).length;
    const wrong = played.filter((one: Played) => failuresOf(one, policy).length > 0);
    if (wrong.length === 0) continue;
    failed += 1;
    console.log(showFailure(told, played, policy));
  }
  const ms = Math.round(performance.now() - started);
  const each = (ms / Math.max(1, turns)).toFixed(2);
  const passed = chosen.length - failed;
  console.log(
    `${passed} of ${chosen.length} conversations as expected, ${turns} turns in ${ms} ms (${each} ms a turn).`,
  );
  const problems = found.problems.length;
  console.log(JSON.stringify({ conversations: chosen.length, passed, failed, problems, turns, ms }));
  if (failed > 0 || problems > 0) process.exitCode = 1;
}

function options() {
  try {
    const { values, positionals } = parseArgs({ allowPositionals: true, options: { only: { type: 'string' } } });
    return { place: positionals[0], only: values.only ?? '', contentDir: process.env['CONTENT_DIR'] };
  } catch (error) {
    // parseArgs throws a TypeError for what it does not know.
    if (!(error instanceof TypeError)) throw error;
    throw usage(`${error.message}\n\nnpm run conversations [-- file or folder] [--only part of a name]`);
  }
}
