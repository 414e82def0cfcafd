import { expect } from 'chai';
import { execFile } from 'node:child_process';
import { mkdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { openStore } from '../../store/openStore.ts';
import { allRows } from '../fakes/allRows.ts';
import { countedId, eachStore, testClock, testStores } from '../fakes/stores.ts';
import { botSays, story, webChat } from '../fakes/story.ts';

eachStore('Opening a store', (stores) => {
  it('again finds everything, and changes nothing of it', async () => {
    const place = await stores.place();
    const clock = testClock();
    const first = await stores.open(place);
    const { conversationId } = await story(first, clock.now).says('hello');
    const key = await first.secret('sessions');
    await first.close();
    const before = await allRows(place);
    const second = await stores.open(place);
    expect(await second.threads.events(conversationId, 0, 10)).to.have.lengthOf(1);
    expect(await second.secret('sessions')).to.equal(key);
    await second.close();
    expect(await allRows(place)).to.deep.equal(before);
  });

  it('that a newer Nightdesk has written to is refused by name, and leaves it alone', async () => {
    const place = await stores.place();
    await (await stores.open(place)).close();
    await write(place, "insert into kysely_migration (name, timestamp) values ('0099-second-house', '2030-01-01')");
    const before = await allRows(place);
    const error: unknown = await stores.open(place).catch((thrown: unknown) => thrown);
    expect(error).to.include({ code: 'store-newer', retry: false });
    expect(error).to.have.property('message').that.includes('0099-second-house');
    expect(await allRows(place)).to.deep.equal(before);
  });

  it('gives keys that are long, stable and different', async () => {
    const store = await stores.open();
    const all = await Promise.all(Array.from({ length: 5 }, () => store.secret('sessions')));
    expect(new Set(all).size).to.equal(1);
    expect(Buffer.from(all[0] ?? '', 'base64url')).to.have.lengthOf(32);
    expect(await store.secret('tokens')).not.to.equal(all[0]);
  });

  it('answers a ping until it is closed; then everything says that it is away', async () => {
    const store = await stores.open();
    await store.ping();
    await Promise.all([store.close(), store.close()]);
    for (const attempt of [store.ping(), store.turns.claim(0, 1), store.secret('x')])
      expect(await attempt.catch((thrown: unknown) => thrown)).to.include({ code: 'store-unavailable', retry: true });
  });

  it('finishes what is running before it is closed', async () => {
    const store = await stores.open();
    const { says } = story(store, testClock().now);
    const running = Array.from({ length: 10 }, () => says('hello').then(() => 'done'));
    await store.close();
    expect(await Promise.all(running)).to.deep.equal(Array.from({ length: 10 }, () => 'done'));
  });

  it('lets a fault at any point undo the whole step, and only that', async () => {
    let failing: string | null = null;
    const store = await stores.open({
      hooks: {
        at(point, operation) {
          if (point === 'before-commit' && operation === failing) throw new Error(`a fault in ${operation}`);
        },
      },
    });
    const clock = testClock();
    const { says, turn } = story(store, clock.now);
    const { conversationId } = await says('hello');
    failing = 'commit';
    const error: unknown = await turn({ say: [botSays('Hello')] }).catch((thrown: unknown) => thrown);
    expect(error).to.have.property('message', 'a fault in commit');
    expect(await store.threads.events(conversationId, 0, 10)).to.have.lengthOf(1);
    failing = null;
    clock.advance(15_000);
    await turn({ say: [botSays('Hello')] });
    expect(await store.threads.events(conversationId, 0, 10)).to.have.lengthOf(2);
  });

  it('names every step that changes something, before and after its commit', async () => {
    const steps: string[] = [];
    const store = await stores.open({ hooks: { at: (point, operation) => steps.push(`${operation} ${point}`) } });
    const { says, turn } = story(store, testClock().now);
    await says('hello');
    await turn();
    expect(steps).to.deep.equal(
      ['accept', 'claim', 'commit'].flatMap((step) => [`${step} before-commit`, `${step} after-commit`]),
    );
  });

  it('speaks the default language and knows which channels are fetched from', async () => {
    const store = await stores.open({ defaultLocale: 'de', pushChannels: new Set(['web']) });
    const clock = testClock();
    const { says, turn } = story(store, clock.now);
    await says('hello');
    const { conversation } = await turn({ say: [botSays('Hallo')] });
    expect(conversation.locale).to.equal('de');
    expect((await store.delivery.claimDelivery(clock.now(), 1))?.address).to.deep.equal(webChat('ada'));
  });

  async function write(place: Awaited<ReturnType<typeof stores.place>>, statement: string): Promise<void> {
    if (place.databaseUrl === undefined) {
      const file = new DatabaseSync(join(place.dataDir, 'nightdesk.sqlite'));
      file.exec(statement);
      file.close();
      return;
    }
    const client = new Client({ connectionString: place.databaseUrl });
    await client.connect();
    await client.query(statement);
    await client.end();
  }
});

describe('A store in a file (SQLite)', () => {
  const stores = testStores('sqlite');

  it('belongs to one process: a second one is told why it may not, and may when the first is gone', async () => {
    const place = await stores.place();
    const store = await stores.open(place);
    const program = `
      import { openStore } from ${JSON.stringify(new URL('../../store/openStore.ts', import.meta.url).href)};
      const opening = openStore({ dataDir: process.argv[1], newId: () => 'x' });
      await opening.then((store) => store.close()).then(() => console.log('opened'), (error) => console.log(error.code));`;
    const other = async (): Promise<string> => {
      const args = ['--input-type=module', '--eval', program, place.dataDir];
      return (await promisify(execFile)(process.execPath, args)).stdout.trim();
    };
    expect(await other()).to.equal('store-locked');
    const { says } = story(store, testClock().now);
    await says('the first one goes on');
    await store.close();
    expect(await other()).to.equal('opened');
  });

  it('that started over takes at once what was held when it ended', async () => {
    const place = await stores.place();
    const clock = testClock();
    const first = await stores.open(place);
    const tale = story(first, clock.now);
    await tale.says('hello', { from: { channel: 'sms', account: 'a', peer: 'p' } });
    await tale.turn({ say: [botSays('Hello')] });
    await tale.says('and again', { from: { channel: 'sms', account: 'a', peer: 'p' } });
    await first.turns.claim(clock.now(), 15_000);
    await first.delivery.claimDelivery(clock.now(), 15_000);
    await first.close();
    const second = await stores.open(place);
    expect((await second.turns.claim(clock.now(), 15_000))?.attempts).to.equal(1);
    expect((await second.delivery.claimDelivery(clock.now(), 15_000))?.message.text).to.equal('Hello');
  });

  it('can be copied while work goes on, into a new file that nobody else can read', async () => {
    const place = await stores.place();
    const store = await stores.open(place);
    const { says } = story(store, testClock().now);
    await says('before');
    const copyDir = join(place.dataDir, 'copy');
    await mkdir(copyDir);
    const toFile = join(copyDir, 'nightdesk.sqlite');
    await Promise.all([store.backup(toFile), ...Array.from({ length: 20 }, () => says('meanwhile'))]);
    expect((await stat(toFile)).mode & 0o777).to.equal(0o600);
    const copy = await stores.open({ dataDir: copyDir });
    const thread = await copy.threads.conversationAt(webChat('ada'));
    const events = await copy.threads.events(thread?.id ?? '', 0, 100);
    expect(events.map(({ seq }) => seq)).to.deep.equal(events.map((_, index) => index + 1));
    expect(events[0]?.body).to.deep.include({ content: { kind: 'text', text: 'before' } });
    const again: unknown = await store.backup(toFile).catch((thrown: unknown) => thrown);
    expect(again, 'an older backup is never written over').to.include({ code: 'bad-request' });
  });

  it('that is none is refused by name', async () => {
    const { dataDir } = await stores.place();
    await writeFile(join(dataDir, 'nightdesk.sqlite'), 'this is not a database, however hard one looks at it');
    for (const _attempt of ['first', 'second']) {
      const error: unknown = await stores.open({ dataDir }).catch((thrown: unknown) => thrown);
      expect(error).to.include({ code: 'store-unavailable' });
    }
  });
});

describe('A store on a server (PostgreSQL)', () => {
  const stores = testStores('postgres');

  it('is opened by many processes at once, and set up by one of them', async () => {
    const place = await stores.place();
    const all = await Promise.all(Array.from({ length: 4 }, () => stores.open(place)));
    const keys = await Promise.all(all.map((store) => store.secret('sessions')));
    expect(new Set(keys).size).to.equal(1);
  });

  it('is backed up with its own tools', async () => {
    const store = await stores.open();
    expect(await store.backup('/nowhere').catch((thrown: unknown) => thrown)).to.include({ code: 'bad-request' });
  });

  it('that cannot be reached is away, not broken', async () => {
    const databaseUrl = 'postgres://nobody:secret-word@127.0.0.1:1/nothing';
    const opening = openStore({ databaseUrl, dataDir: '', newId: countedId });
    const error: unknown = await opening.catch((thrown: unknown) => thrown);
    expect(error).to.include({ code: 'store-unavailable', retry: true });
    expect(String(error), 'no password in an error').not.to.include('secret-word');
  });
});
