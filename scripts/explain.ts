import { freshIds } from '../bots/freshIds.ts';
import { think } from '../bots/think.ts';
import { labelTime } from '../dialogs/times.ts';
import { newConversation } from './terminal/newConversation.ts';
import { openBrain } from './terminal/openBrain.ts';
import { paint } from './terminal/paint.ts';
import { readOptions } from './terminal/readOptions.ts';
import { showThought } from './terminal/showThought.ts';
import { readTime, situationAt } from './terminal/situationAt.ts';

// Prints the whole path from a customer's words to the reply, with every reason on the way.
const options =
  readOptions(`npm run explain -- "my card was stolen" [--at 22:40] [--channel sms] [--locale de] [--people 0] [--json]

  --at       when it is asked: 22:40, 2026-11-24T22:40 (in the zone of the opening hours) or an instant with its offset
  --channel  web, sms, telegram …
  --locale   what the channel says about the customer's language
  --people   how many people are signed in at the desk while it is open (2)
  --json     the thought as JSON`);

const text = options.words.join(' ').trim();
if (text === '') fail('Say what a customer writes: npm run explain -- "my card was stolen"');

const { brain, problems, hear } = await openBrain(options, Date.now(), (note) => console.error(note));
const { library } = brain;
const now = options.at === undefined ? Date.now() : readTime(options.at, Date.now(), library.hours.zone);
if (now === null) fail('That is not a time; write --at 22:40 or --at 2026-11-24T22:40.');

const variant = options.channel === 'sms' ? 'sms' : 'web';
const situation = situationAt(library, now, options.people);
const locale = options.locale ?? library.policy.defaultLocale;
const conversation = newConversation({ channel: options.channel, locale, zone: library.hours.zone }, now);
const message = { eventId: 'explained', content: { kind: 'text', text } as const, sentAt: now };
let ids = 0;
const thought = think(brain, {
  claim: { conversation, messages: [message], fence: 1, attempts: 0, leaseUntil: now },
  situation,
  variant,
  fresh: freshIds(() => `explained-${(ids += 1)}`),
  heard: await hear([message.content]),
});

if (options.json) console.log(JSON.stringify(thought, null, 2));
else {
  const { open, zone } = situation.opening;
  const clock = `${labelTime(now, zone, 'en')} in ${zone}, ${open ? `open, ${situation.agentsFree} at the desk` : 'closed'}`;
  console.log(`\n${paint.strong(text)}\n${paint.faint(`${options.channel}, ${clock}`)}`);
  console.log(showThought(thought, { variant, now, zone }));
  const errors = problems.filter((problem) => problem.severity === 'error');
  if (errors.length > 0) console.log(paint.warning(`The content has ${errors.length} errors; npm start lists them.`));
}

function fail(reason: string): never {
  console.error(reason);
  process.exit(2);
}
