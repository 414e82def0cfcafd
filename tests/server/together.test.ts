import { expect } from 'chai';
import { Client } from 'pg';
import { addressOf } from '../../adapters/web/conversationId.ts';
import { openStore } from '../../store/openStore.ts';
import { begin, clientOf, type DirectLineClient, hangUp, textOf } from '../fakes/directLine.ts';
import { openTestHouse } from '../fakes/house.ts';
import { countedId, eachStore, testStores } from '../fakes/stores.ts';
import { smallContent, type SmallContent } from './smallContent.ts';
import { soon } from './soon.ts';

const question = 'how old must I be to open an account?';
const answer = '**18 or older**';

describe('Two houses on one PostgreSQL', function () {
  this.timeout(60_000);
  const stores = testStores('postgres');
  let content: SmallContent;

  before(async () => {
    content = await smallContent();
  });
  after(() => content.remove());

  it('serve one conversation: asked at the one, heard at the other, answered once, and going on when the one is gone', async () => {
    const { dataDir, databaseUrl = '' } = await stores.place();
    const env = { DATABASE_URL: databaseUrl, DATA_DIR: dataDir, CONTENT_DIR: content.dir, EMBEDDINGS: 'off' };
    const [here, there] = [await openTestHouse(env), await openTestHouse(env)];
    try {
      const customer = await begin(here.origin);
      await customer.say('hello');
      const sameCustomer = clientOf(there.origin, customer.id, customer.token);
      const listener = await sameCustomer.listen();
      await customer.say(question);
      await listener.until((all) => all.some((activity) => textOf(activity, 'text').includes(answer)));
      const ids = listener.activities.map((activity) => textOf(activity, 'id'));
      expect(new Set(ids).size).to.equal(ids.length);
      await here.stop();
      await sameCustomer.say('Thank you');
      await soon('the thanks are answered', async () => (await said(sameCustomer)).length === 3);
      expect((await said(sameCustomer)).filter((text) => text.includes(answer))).to.have.length(1);
      await hangUp(listener);
    } finally {
      await here.stop();
      await there.stop();
    }
  });
});

eachStore('A house that is told to stop', (stores) => {
  let content: SmallContent;

  before(async () => {
    content = await smallContent();
  });
  after(() => content.remove());

  it('finishes the turn that it has taken, and then is gone', async function () {
    this.timeout(60_000);
    const place = await stores.place();
    const { databaseUrl } = place;
    const { origin, house } = await openTestHouse({
      DATA_DIR: place.dataDir,
      EMBEDDINGS: 'off',
      CONTENT_DIR: content.dir,
      ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }),
    });
    const customer = await begin(origin);
    const release = databaseUrl === undefined ? () => Promise.resolve() : await holdTurns(databaseUrl);
    // Typing is shown when a turn has been taken and is not thought about yet.
    const taken = new Promise<void>((resolve) => {
      house.store.wakeups.listen((wake) => {
        if (wake.topic === 'typing' && wake.by === 'bot') resolve();
      });
    });
    // By another way than the chat's own door, which answers at once: a message that waits for the turn worker.
    const from = addressOf(customer.id);
    if (from === null) throw new Error('The conversation has an address.');
    const words = { kind: 'text', text: question } as const;
    const message = { kind: 'message', externalId: countedId(), from, sentAt: Date.now(), content: words } as const;
    await house.store.turns.accept(message, Date.now());
    await taken;
    const stopped = house.stop();
    await soon('nobody is let in any more', () =>
      fetch(`${origin}/health`).then(
        () => false,
        () => true,
      ),
    );
    await release();
    await stopped;
    const store = await openStore({ ...place, newId: countedId, volatile: true });
    const conversation = await store.threads.conversationAt(from);
    const events = await store.threads.events(conversation?.id ?? '', 0, 100);
    const spoken = events.flatMap(({ body }) => (body?.kind === 'outbound' ? [body.message.text] : []));
    expect(spoken.filter((text) => text.includes(answer))).to.have.length(1);
    expect((await store.reports.gauges(Date.now())).openInbox).to.equal(0);
    await store.close();
  });
});

/** Nobody can look who is at the desk, so that a turn stands still before it thinks; gives the way to let it go on. */
async function holdTurns(connectionString: string): Promise<() => Promise<void>> {
  const client = new Client({ connectionString });
  await client.connect();
  await client.query('begin; lock table session in access exclusive mode');
  return () => client.end();
}

/** What the customer was told. */
async function said(client: DirectLineClient): Promise<readonly string[]> {
  const { list } = await client.activities();
  return list
    .filter((activity) => activity['type'] === 'message' && Object(activity['from'])['role'] !== 'user')
    .map((activity) => textOf(activity, 'text'));
}
