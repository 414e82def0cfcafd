import { expect } from 'chai';
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { StoredEvent } from '../../core/event.ts';
import type { Store } from '../../store/store.ts';
import { allRows } from '../fakes/allRows.ts';
import { clockFrom, openTestHouse, type TestHouse } from '../fakes/house.ts';
import { eachStore, type Place } from '../fakes/stores.ts';
import { smallContent, type SmallContent } from '../server/smallContent.ts';
import { soon } from '../server/soon.ts';
import { judgeCopy } from './judgeCopy.ts';
import { addressOf, lifeBefore, evening } from './lifeBefore.ts';
import { loadDump } from './loadDump.ts';
import { openSmsDoor, type SmsDoor } from './smsDoor.ts';

const folder = join(import.meta.dirname, '../fixtures/stores');
const minute = 60_000;

/** Stores as older versions left them (made by tests/operate/makeFixture.ts with their own code), and this version's own. */
const versions = [...globSync(join(folder, 'v*')).map((path) => basename(path)), 'this version'].toSorted();

eachStore('A start on data', (stores) => {
  let content: SmallContent;
  let sms: SmsDoor;
  let running: TestHouse | undefined;

  before(async () => {
    content = await smallContent();
  });
  beforeEach(async () => {
    sms = await openSmsDoor();
  });
  afterEach(async () => {
    await running?.stop();
    running = undefined;
    await sms.twilio.close();
  });
  after(() => content.remove());

  async function dataOf(version: string): Promise<Place> {
    const place = await stores.place();
    if (version === 'this version') await lifeBefore(place, content.dir);
    else await loadDump(place, readFileSync(join(folder, version, `${stores.kind}.sql`), 'utf8'));
    return place;
  }

  /** The current version, a few minutes after the power went. */
  async function start({ dataDir, databaseUrl }: Place, contentDir = content.dir): Promise<Store> {
    running = await openTestHouse(
      {
        ...sms.env,
        DATA_DIR: dataDir,
        EMBEDDINGS: 'off',
        CONTENT_DIR: contentDir,
        ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }),
      },
      { now: clockFrom(new Date(evening + 5 * minute).toISOString()) },
    );
    const { store } = running.house;
    await soon('nothing waits any more', async () => {
      const { openInbox, pendingOutbox } = await store.reports.gauges(0);
      return openInbox + pendingOutbox === 0;
    });
    return store;
  }

  const sentTo = (name: string) =>
    sms.twilio.messages.filter(({ to }) => to === addressOf(name).peer).map(({ body }) => body);

  for (const version of versions)
    it(`of ${version} answers and sends once all that waited, and loses nothing`, async function () {
      this.timeout(60_000);
      const place = await dataOf(version);
      const before = await allRows(place);
      const store = await start(place);
      const eventsOf = async (name: string): Promise<readonly StoredEvent[]> => {
        const conversation = await store.threads.conversationAt(addressOf(name));
        return store.threads.events(conversation?.id ?? '', 0, 100);
      };
      const tellOf = async (name: string) => (await eventsOf(name)).map(({ actor, kind }) => `${actor.kind} ${kind}`);
      const saidBy = async (name: string, who: string) =>
        (await tellOf(name)).filter((told) => told === `${who} message`).length;

      expect(sentTo('emil')).to.deep.equal(['It is on its way.', 'It takes three days.']);
      expect(sentTo('kira')).to.deep.equal(['Good evening, Kira.']);
      expect(sentTo('dora').join(' ')).to.include('18 or older');
      expect(await saidBy('dora', 'bot')).to.equal(sentTo('dora').length);
      // Left or not: nobody knows, so an admin is asked.
      expect(sentTo('fred')).to.deep.equal([]);
      expect((await eventsOf('fred')).at(-1)?.facts).to.deep.include({ state: 'indeterminate' });
      const letters = (await store.deadLetters.deadLetters(10)).map(({ kind }) => kind);
      expect(letters.toSorted()).to.deep.equal(['outbound', 'unreadable']);
      for (const name of ['jack', 'ben', 'lena']) expect(sentTo(name), name).to.deep.equal([]);

      // A burst is one turn; under a person the bot is quiet.
      expect((await tellOf('cleo')).filter((told) => told.endsWith('decision'))).to.have.length(1);
      expect(await saidBy('cleo', 'bot')).to.be.above(0);
      expect(await saidBy('ivan', 'bot')).to.equal(1);
      expect((await tellOf('ivan')).at(-1)).to.not.equal('customer message');

      // Who waits for a person still does: gina's time was over and she was told another one.
      const waiting = async (name: string) => {
        const conversation = await store.threads.conversationAt(addressOf(name));
        return (await store.desk.view(conversation?.id ?? '', evening))?.handover;
      };
      await soon('gina is told', async () => ((await waiting('gina'))?.deadline ?? 0) > evening + 5 * minute);
      expect((await eventsOf('gina')).some(({ kind, seq }) => kind === 'message' && seq > 5)).to.equal(true);
      expect(await waiting('hana')).to.deep.include({ state: 'requested', callbackAt: evening + 11 * 60 * minute });
      const mona = await waiting('mona');
      expect(mona).to.deep.include({ state: 'requested', reason: 'complaint', priority: 3 });
      expect(mona?.brief.slots).to.deep.equal({ amount: { value: '12.50 EUR', source: 'customer' } });
      expect((await store.people.agents()).map(({ email }) => email)).to.include('anna@meridian.test');
      const jack = addressOf('jack');
      expect(await store.consent.mayContact(jack.channel, jack.account, jack.peer, 'service')).to.equal(false);

      await running?.stop();
      const { broken, figures } = await judgeCopy(place);
      expect(broken).to.deep.equal([]);
      expect([figures.openInbox, figures.openOutbox]).to.deep.equal([0, 0]);
      const after = await allRows(place);
      for (const table of ['event', 'event_body', 'consent', 'audit', 'tombstone', 'secret', 'person', 'case'] as const)
        expect(changed(before[table] ?? [], after[table] ?? []), table).to.deep.equal([]);
    });

  for (const version of versions)
    it(`of ${version} serves its knowledge when the folder of today is broken`, async function () {
      this.timeout(60_000);
      const broken = await smallContent();
      await broken.change('age-limit', 'review-by: 2027-05-31', 'review-by: soon');
      const store = await start(await dataOf(version), broken.dir);
      await broken.remove();
      expect((await running?.house.published)?.published).to.equal(false);
      const dora = await store.threads.conversationAt(addressOf('dora'));
      const events = await store.threads.events(dora?.id ?? '', 0, 100);
      const said = events.flatMap(({ body }) => (body?.kind === 'outbound' ? [body.message.text] : []));
      expect(said.join(' ')).to.include('18 or older');
      await running?.stop();
    });
});

type Row = Readonly<Record<string, unknown>>;

/** The rows that are no longer there as they were; columns that came or went do not matter. */
function changed(before: readonly Row[], after: readonly Row[]): readonly Row[] {
  const names = Object.keys(before[0] ?? {}).filter((name) => name in (after[0] ?? {}));
  const told = (row: Row) => JSON.stringify(names.map((name) => row[name]));
  const there = new Set(after.map(told));
  return before.filter((row) => !there.has(told(row)));
}
