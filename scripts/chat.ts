import { createInterface } from 'node:readline/promises';
import { freshIds } from '../bots/freshIds.ts';
import { think } from '../bots/think.ts';
import type { Content } from '../core/content.ts';
import { labelTime } from '../dialogs/times.ts';
import { afterTurn } from './terminal/afterTurn.ts';
import { newConversation } from './terminal/newConversation.ts';
import { openBrain } from './terminal/openBrain.ts';
import { paint } from './terminal/paint.ts';
import { readOptions } from './terminal/readOptions.ts';
import { showMessage } from './terminal/showMessage.ts';
import { readTime, situationAt } from './terminal/situationAt.ts';

// A chat in the terminal: the same thinking as the server's, without server and database.
const options = readOptions(`npm run chat -- [--at 22:40] [--channel sms] [--locale de] [--people 0] [--why]

  --at       pretend it is 22:40; the clock goes on from there
  --channel  web, sms, telegram …
  --people   how many people are signed in at the desk while it is open (2)
  --why      show what was decided and why

  In the chat: a number takes a choice, /yes and /no answer "Did this help?", /person asks for a person, /end ends.`);

const { brain, problems, hear } = await openBrain(options, Date.now(), (note) => console.log(paint.faint(note)));
const { library } = brain;
const { zone } = library.hours;
const begun = options.at === undefined ? Date.now() : readTime(options.at, Date.now(), zone);
if (begun === null) {
  console.error('That is not a time; write --at 22:40 or --at 2026-11-24T22:40.');
  process.exit(2);
}

const offset = begun - Date.now();
const variant = options.channel === 'sms' ? 'sms' : 'web';
const locale = options.locale ?? library.policy.defaultLocale;
let conversation = newConversation({ channel: options.channel, locale, zone }, begun);
let turns = 0;

const { open } = situationAt(library, begun, options.people).opening;
console.log(
  paint.faint(
    `\n${library.policy.company}, ${options.channel}, ${labelTime(begun, zone, 'en')}, ${open ? 'open' : 'closed'}. /end ends.`,
  ),
);
for (const problem of problems.filter((one) => one.severity === 'error'))
  console.log(paint.warning(`${problem.file}:${problem.line} ${problem.message} ${problem.remedy}`));

if (variant === 'web') await answer({ kind: 'event', name: 'hello', value: {} });
const lines = createInterface({ input: process.stdin, output: process.stdout, prompt: '\n> ' });
// A file that is piped in has ended long before its lines are answered.
let isOpen = true;
lines.once('close', () => (isOpen = false));
lines.prompt();
for await (const line of lines) {
  await answer(contentOf(line));
  if (line.trim() === '/end') break;
  if (isOpen) lines.prompt();
}
lines.close();

async function answer(content: Content): Promise<void> {
  const now = Date.now() + offset;
  turns += 1;
  const message = { eventId: `message-${turns}`, content, sentAt: now };
  const thought = think(brain, {
    claim: { conversation, messages: [message], fence: turns, attempts: 0, leaseUntil: now },
    situation: situationAt(library, now, options.people),
    variant,
    fresh: freshIds(() => `${turns}-${Math.random()}`),
    heard: await hear([content]),
  });
  if (options.why)
    for (const { rule, detail } of thought.decision.reasons)
      console.log(paint.faint(`${thought.decision.kind}, ${rule}: ${detail}`));
  for (const said of thought.turn.say) console.log(`\n${showMessage(said, variant)}`);
  if (thought.turn.move) console.log(paint.faint(`\n(${thought.turn.move.to}: ${thought.turn.move.reason})`));
  conversation = afterTurn(conversation, thought.turn, now);
}

function contentOf(line: string): Content {
  switch (line.trim()) {
    case '/yes':
    case '/no':
      return { kind: 'event', name: 'helped', value: { helped: line.trim() === '/yes' } };
    case '/person':
      return { kind: 'event', name: 'talk-to-person', value: {} };
    case '/end':
      return { kind: 'event', name: 'end-chat', value: {} };
    default:
      return { kind: 'text', text: line };
  }
}
