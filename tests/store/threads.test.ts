import { expect } from 'chai';
import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { emptyMemory } from '../../core/conversation.ts';
import { eachStore, testClock, testStores } from '../fakes/stores.ts';
import { story, webChat } from '../fakes/story.ts';

eachStore('Reading a thread', (stores) => {
  async function threads() {
    const store = await stores.open();
    const clock = testClock();
    return { store, clock, reader: store.threads, ...story(store, clock.now) };
  }

  it('finds nobody where nobody wrote', async () => {
    const { reader } = await threads();
    expect(await reader.conversationAt(webChat('ada'))).to.equal(null);
    expect(await reader.conversation("'; --\0")).to.equal(null);
    expect(await reader.latestOf('web', 'c-1')).to.equal(null);
    expect(await reader.events('nobody', 0, 10)).to.deep.equal([]);
  });

  it('goes on where the reader was, and shows the newest to whoever comes new', async () => {
    const { reader, says } = await threads();
    for (let index = 1; index <= 5; index += 1) await says(`${index}`);
    const { id = '' } = (await reader.conversationAt(webChat('ada'))) ?? {};
    const seqs = async (of: ReturnType<typeof reader.events>) => (await of).map(({ seq }) => seq);
    expect(await seqs(reader.events(id, 2, 2))).to.deep.equal([3, 4]);
    expect(await seqs(reader.events(id, 4, 10))).to.deep.equal([5]);
    expect(await seqs(reader.events(id, 5, 10))).to.deep.equal([]);
    expect(await seqs(reader.latest(id, 2))).to.deep.equal([4, 5]);
    expect(await seqs(reader.latest(id, 10))).to.deep.equal([1, 2, 3, 4, 5]);
  });

  it('goes on from another device, for a customer who is verified on it', async () => {
    const { reader, clock, says } = await threads();
    const verified = { level: 'verified', customerId: 'c-1' } as const;
    const phone = await says('on the phone', { from: webChat('phone'), identity: verified });
    clock.advance(1_000);
    const laptop = await says('on the laptop', { from: webChat('laptop'), identity: verified });
    await says('somebody says so', { from: webChat('other'), identity: { level: 'claimed', name: 'c-1' } });
    expect((await reader.latestOf('web', 'c-1'))?.id).to.equal(laptop.conversationId);
    clock.advance(1_000);
    await says('again on the phone', { from: webChat('phone'), identity: verified });
    expect((await reader.latestOf('web', 'c-1'))?.id).to.equal(phone.conversationId);
    expect(await reader.latestOf('sms', 'c-1')).to.equal(null);
    expect(await reader.latestOf('web', 'c-2')).to.equal(null);
  });

  it('whose words were erased while they waited still gets its turn', async () => {
    const { store, clock, says, turn } = await threads();
    const identity = { level: 'verified', customerId: 'c-1' } as const;
    const { conversationId } = await says('hello', { identity });
    await store.privacy.erasePerson((await store.privacy.findPerson('c-1')) ?? '', clock.now());
    const left = await store.threads.events(conversationId, 0, 10);
    expect(JSON.stringify(left)).not.to.include('hello');
    const next = await says('I am back', { identity });
    expect((await turn()).messages.map(({ eventId }) => eventId)).to.deep.equal([next.eventId]);
  });
});

describe('A memory that this version cannot read (SQLite)', () => {
  const stores = testStores('sqlite');

  it('is forgotten, and the conversation goes on', async () => {
    const place = await stores.place();
    const store = await stores.open(place);
    const { says, turn } = story(store, testClock().now);
    const { conversationId } = await says('hello');
    await turn({ memory: { ...emptyMemory, greeted: true } });
    for (const damaged of ['{', 'null', '{"greeted":"yes"}', '[]']) {
      const file = new DatabaseSync(join(place.dataDir, 'nightdesk.sqlite'));
      file.prepare('update conversation set memory = ?').run(damaged);
      file.close();
      expect((await store.threads.conversation(conversationId))?.memory).to.deep.equal(emptyMemory);
    }
    await says('hello again');
    await turn({ memory: { ...emptyMemory, greeted: true } });
    expect((await store.threads.conversation(conversationId))?.memory.greeted).to.equal(true);
  });
});
