import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { grow } from '../../bench/scale/grow.ts';
import { postgresPress } from '../../bench/scale/postgresPress.ts';
import { type Played, readPatterns } from '../../bench/scale/readPatterns.ts';
import { sqlitePress } from '../../bench/scale/sqlitePress.ts';
import { openStore } from '../../store/openStore.ts';
import { allRows } from '../fakes/allRows.ts';
import { countedId, eachStore, testClock } from '../fakes/stores.ts';
import { anna, botSays, story, webChat } from '../fakes/story.ts';
import { judgeCopy } from '../operate/judgeCopy.ts';

const phone = { channel: 'sms', account: '+15550100', peer: '+491510000001' };

/** An evening in a store of its own: one was answered, one by text message, one waits, one is talked to, one was helped by a person. */
async function played(): Promise<readonly Played[]> {
  const dataDir = await mkdtemp(join(tmpdir(), 'nightdesk-patterns-'));
  try {
    const store = await openStore({ dataDir, newId: countedId, volatile: true });
    const clock = testClock();
    const { says, turn, asksForPerson, move } = story(store, clock.now);
    await says('where is my card', { from: webChat('ada') });
    await turn({ say: [botSays('It is on its way.')] });
    await says('and mine', { from: phone });
    await turn({ say: [botSays('Yours, too.')] });
    const item = await store.delivery.claimDelivery(clock.now(), 1000);
    if (item === null) throw new Error('Nothing was leaving.');
    await store.delivery.beginPart(item, 0, clock.now());
    await store.delivery.endPart(item, 0, 'SM1', clock.now());
    await store.delivery.settle(item, { kind: 'sent' }, clock.now());
    await asksForPerson('a person please', { from: webChat('ben') });
    for (const name of ['cleo', 'dora']) {
      const { conversationId } = await asksForPerson('me, too', { from: webChat(name) });
      await store.desk.takeOver({ ...(await move(conversationId)), announcement: 'Anna joined.' });
      if (name === 'dora') await store.desk.close({ ...(await move(conversationId)), announcement: 'Good night.' });
    }
    await store.close();
    return readPatterns(dataDir);
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

eachStore('A store that a benchmark has grown', (stores) => {
  it('keeps every promise of the record, is told apart by the desk, and goes on like any other', async () => {
    const patterns = await played();
    const place = await stores.place();
    const open = () => openStore({ ...place, newId: countedId, volatile: true });
    await (await open()).close();
    const press = async () =>
      place.databaseUrl === undefined ? sqlitePress(place.dataDir) : postgresPress(place.databaseUrl);
    const clock = testClock();
    await grow(await press(), patterns, { from: 0, to: 130, now: clock.now() });
    await grow(await press(), patterns, { from: 130, to: 150, now: clock.now() });

    const { broken, figures } = await judgeCopy(place);
    expect(broken).to.deep.equal([]);
    expect(figures).to.include({ conversations: 150, openInbox: 0, openOutbox: 0 });
    const rows = await allRows(place);
    expect(new Set(rows.event?.map(({ hash }) => hash)).size).to.equal(figures.events);

    const store = await open();
    try {
      expect(await store.desk.counts(anna.id, clock.now())).to.deep.equal({
        queue: 100,
        mine: 20,
        others: 0,
        bot: 20,
        closed: 10,
      });
      const [first] = await store.desk.list('queue', anna.id, clock.now(), 1);
      const { requestedAt = 0, deadline = 0 } = first?.handover ?? {};
      expect(deadline - requestedAt).to.equal(10 * 60_000);
      expect(clock.now() - requestedAt).to.be.within(0, 100 * 10_000);
      const [bot] = await store.desk.list('bot', anna.id, clock.now(), 1);
      const before = await store.threads.conversation(bot?.conversationId ?? '');
      if (before === null) throw new Error('The desk lists what is not there.');
      const { says, turn } = story(store, clock.now);
      const { conversationId } = await says('thank you', { from: before.address });
      expect(conversationId).to.equal(before.id);
      await turn({ say: [botSays('You are welcome.')] });
    } finally {
      await store.close();
    }
    expect((await judgeCopy(place)).broken).to.deep.equal([]);
  });
});
