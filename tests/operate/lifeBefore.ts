import type { Address } from '../../core/address.ts';
import type { Brief } from '../../core/brief.ts';
import { emptyMemory } from '../../core/conversation.ts';
import type { NewHandover } from '../../core/turn.ts';
import { openStore } from '../../store/openStore.ts';
import { begin } from '../fakes/directLine.ts';
import { clockFrom, openTestHouse } from '../fakes/house.ts';
import { countedId, type Place, testClock } from '../fakes/stores.ts';
import { anna, botSays, story } from '../fakes/story.ts';
import { openSmsDoor, ourNumber } from './smsDoor.ts';

/** When all this happened; whoever goes on with it begins a few minutes later. */
export const evening = Date.UTC(2026, 2, 2, 21, 40);
const minute = 60_000;
const leaseMs = 15_000;

/** Where somebody of this story writes from. */
export function addressOf(name: string): Address {
  const phone = phones[name];
  return phone === undefined
    ? { channel: 'web', account: 'web', peer: name, route: `thread.${name}` }
    : { channel: 'sms', account: ourNumber, peer: phone };
}

/** Everybody here who writes by text message. */
const phones: Readonly<Record<string, string>> = Object.fromEntries(
  ['ben', 'dora', 'emil', 'fred', 'hana', 'jack', 'kira', 'lena'].map((name, at) => [name, `+49151000001${at}0`]),
);

/**
 * An evening in an empty store, ended by a power cut: answered questions, and everything that can wait at that moment. It uses only
 * what every version has, so that it is run with the code of an older version to make a store of that version.
 */
export async function lifeBefore(place: Place, contentDir: string): Promise<void> {
  await answeredQuestions(place, contentDir);
  const store = await openStore({ ...place, newId: countedId });
  const clock = testClock(evening);
  const told = story(store, clock.now);
  const says = (name: string, text: string) => told.says(text, { from: addressOf(name) });
  const { turns, delivery, desk, people, threads, privacy } = store;

  // emil: two replies wait to leave; fred: the power goes while his leaves; kira: hers waits after a failure.
  await says('emil', 'where is my card');
  await told.turn({ say: [botSays('It is on its way.'), botSays('It takes three days.')], record: [] });
  await says('fred', 'and mine');
  await told.turn({ say: [botSays('Yours, too.')] });
  await says('kira', 'hello');
  await told.turn({ say: [botSays('Good evening, Kira.')] });
  for (let item = await delivery.claimDelivery(clock.now(), leaseMs); item !== null;) {
    const { text } = item.message;
    if (text === 'Good evening, Kira.') {
      const at = clock.now() + 30_000;
      await delivery.settle(item, { kind: 'retry', at, reason: 'the provider is busy' }, clock.now());
    }
    if (text === 'Yours, too.') await delivery.beginPart(item, 0, clock.now());
    item = await delivery.claimDelivery(clock.now(), leaseMs);
  }

  // jack said stop while something waited for him; lena was forgotten.
  await says('jack', 'tell me more');
  await told.turn({ say: [botSays('There is more to tell.')] });
  const stop = { externalId: countedId(), purpose: 'service', granted: false, proof: 'STOP', at: evening } as const;
  await turns.accept({ kind: 'consent', from: addressOf('jack'), ...stop }, clock.now());
  await says('lena', 'forget me');
  await told.turn({ say: [botSays('As you wish.')] });
  const lena = await threads.conversationAt(addressOf('lena'));
  await privacy.erasePerson(lena?.personId ?? '', clock.now());

  // gina waits for a person, whose time runs out; hana for a call-back tomorrow; ivan talks with Anna.
  const wait = (name: string, handover: Partial<NewHandover>) =>
    told.asksForPerson(`${name} asks for a person`, { from: addressOf(name), handover });
  await wait('gina', { deadline: clock.now() + minute });
  await wait('hana', { deadline: evening + 12 * 60 * minute, callbackAt: evening + 11 * 60 * minute, via: 'sms' });
  const ivan = await wait('ivan', {});
  await people.addAgent(
    { ...anna, email: 'anna@meridian.test', role: 'agent', state: 'active', passwordHash: 'none' },
    clock.now(),
  );
  await desk.takeOver({ ...(await told.move(ivan.conversationId)), announcement: 'Anna is here.' });
  await desk.reply({ ...(await told.move(ivan.conversationId)), text: 'How can I help?', replyKey: 'once' });
  await people.audit({ who: anna.id, what: 'reply', target: ivan.conversationId, from: '127.0.0.1' }, clock.now());
  await turns.deadLetter({ channel: 'sms', account: ourNumber, externalId: 'odd', reason: 'bad-request' }, clock.now());

  // mona is on her way to a person, with all that a brief can hold.
  await says('mona', 'I was charged twice');
  await told.turn({
    memory: { ...emptyMemory, greeted: true, effort: 3, answered: [answered()], lastSaid: 'I am sorry.' },
    say: [{ ...botSays('I am sorry.'), offersPerson: true, choices: [{ id: 'person', label: 'A person' }] }],
    openCase: { id: countedId(), reference: 'MD-MONA01', topic: 'transaction_charged_twice' },
    move: { to: 'waiting', reason: 'complaint' },
    handover: { ...urgent(), id: countedId(), deadline: evening + 60 * minute, brief: briefOf('I was charged twice') },
  });

  // ivan goes on writing; cleo writes twice; dora's turn has failed once; nobody has answered them.
  await says('ivan', 'my card is gone');
  await says('dora', 'how old must I be to open an account?');
  const dora = await claimOf('dora');
  if (dora !== undefined) await turns.release(dora, 'it was interrupted', clock.now() + 30_000);
  await says('cleo', 'hello');
  await says('cleo', 'how old must I be to open an account?');
  await claimOf('cleo');
  await store.close();

  /** Takes turns until this customer's comes, as a process does before it dies. */
  async function claimOf(name: string) {
    for (let claim = await turns.claim(clock.now(), leaseMs); claim; claim = await turns.claim(clock.now(), leaseMs))
      if (claim.conversation.address.peer === addressOf(name).peer) return claim;
    return undefined;
  }
}

/** The house itself: the knowledge is published, and two customers are answered. */
async function answeredQuestions({ dataDir, databaseUrl }: Place, contentDir: string): Promise<void> {
  const { twilio, env } = await openSmsDoor();
  const { origin, stop } = await openTestHouse(
    {
      ...env,
      DATA_DIR: dataDir,
      EMBEDDINGS: 'off',
      CONTENT_DIR: contentDir,
      ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }),
    },
    { now: clockFrom(new Date(evening - 10 * minute).toISOString()) },
  );
  try {
    await twilio.write(addressOf('ben').peer, 'how old must I be to open an account?');
    await twilio.sentTo(addressOf('ben').peer, 1);
    const ada = await begin(origin);
    await ada.say('how old must I be to open an account?');
    const end = Date.now() + 10_000;
    while ((await ada.activities()).list.length < 2 && Date.now() < end) await new Promise((go) => setTimeout(go, 20));
  } finally {
    await stop();
    await twilio.close();
  }
}

function answered() {
  return { articleId: 'age-limit', hash: 'h', title: 'Age limit', topic: 'age_limit', at: evening, helped: false };
}

function urgent() {
  return { reason: 'complaint', priority: 3, via: 'chat' } as const;
}

function briefOf(goal: string): Brief {
  return {
    goal,
    topic: 'transaction_charged_twice',
    topicTitle: 'Charged twice',
    reason: { code: 'complaint', detail: 'a complaint' },
    slots: { amount: { value: '12.50 EUR', source: 'customer' } },
    answersShown: [answered()],
    promises: [{ text: 'A person answers.', due: evening + 60 * minute }],
    identity: { level: 'anonymous' },
    mood: { trend: 'down', levels: [0.2, 0.8], words: ['twice'] },
    effort: 3,
    locale: 'en',
  };
}
