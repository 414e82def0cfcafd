import { expect } from 'chai';
import { once } from 'node:events';
import { type Socket, connect, createServer } from 'node:net';
import { Client } from 'pg';
import type { Wake } from '../../core/thread.ts';
import type { Store } from '../../store/store.ts';
import { eachStore, testClock, testStores } from '../fakes/stores.ts';
import { botSays, story } from '../fakes/story.ts';

eachStore('News of what was committed', (stores) => {
  it('reaches whoever listens, once per step, after the step is true', async () => {
    const store = await stores.open();
    const { says } = story(store, testClock().now);
    const seen: Promise<number>[] = [];
    const heard: Wake[] = [];
    store.wakeups.listen((wake) => {
      heard.push(wake);
      if (wake.topic === 'conversation')
        seen.push(store.threads.events(wake.id, 0, 10).then((events) => events.length));
    });
    const { conversationId } = await says('hello');
    expect(heard).to.deep.equal([{ topic: 'conversation', id: conversationId }, { topic: 'turn' }]);
    expect(await Promise.all(seen)).to.deep.equal([1]);
  });

  it('is not told of what was undone', async () => {
    const hooks = {
      at: (point: string, operation: string) => {
        if (point === 'before-commit' && operation === 'accept') throw new Error('a fault');
      },
    };
    const store = await stores.open({ hooks });
    const heard: Wake[] = [];
    store.wakeups.listen((wake) => heard.push(wake));
    const error: unknown = await story(store, testClock().now)
      .says('hello')
      .catch((thrown: unknown) => thrown);
    expect(error).to.have.property('message', 'a fault');
    expect(heard).to.deep.equal([]);
  });

  it('reaches the others when one listener fails, and undoes nothing', async () => {
    const logged: string[] = [];
    const store = await stores.open({ log: (message) => logged.push(message) });
    const heard: Wake[] = [];
    store.wakeups.listen(() => {
      throw new Error('a listener of bad manners');
    });
    store.wakeups.listen((wake) => heard.push(wake));
    const { first } = await story(store, testClock().now).says('hello');
    expect([first, heard.length]).to.deep.equal([true, 2]);
    expect(logged).to.deep.equal(['a listener failed', 'a listener failed']);
  });

  it('ends with listening', async () => {
    const store = await stores.open();
    const heard: Wake[] = [];
    const stop = store.wakeups.listen((wake) => heard.push(wake));
    store.wakeups.notify({ topic: 'queue' });
    stop();
    store.wakeups.notify({ topic: 'queue' });
    expect(heard).to.deep.equal([{ topic: 'queue' }]);
  });
});

describe('News between processes (PostgreSQL)', () => {
  const stores = testStores('postgres');

  it('travels with the commit, and so do typing and viewing', async () => {
    const place = await stores.place();
    const here = await stores.open(place);
    const there = await stores.open(place);
    const ear = listen(there);
    const { conversationId } = await story(here, testClock().now).says('hello');
    await ear.until({ topic: 'turn' });
    expect(ear.heard).to.deep.equal([{ topic: 'conversation', id: conversationId }, { topic: 'turn' }]);
    const typing = { topic: 'typing', id: conversationId, by: 'agent', name: 'Änna \uD800 \0 "\n' } as const;
    here.wakeups.notify(typing);
    await ear.until(typing);
    const viewing = { topic: 'viewing', id: conversationId, agentId: 'a', name: 'Anna' } as const;
    here.wakeups.notify(viewing);
    await ear.until(viewing);
    expect(ear.heard).to.have.lengthOf(4);
  });

  it('is heard once by the process that made it', async () => {
    const place = await stores.place();
    const here = await stores.open(place);
    const there = await stores.open(place);
    const [own, others] = [listen(here), listen(there)];
    here.wakeups.notify({ topic: 'people' });
    there.wakeups.notify({ topic: 'knowledge' });
    await own.until({ topic: 'knowledge' });
    await others.until({ topic: 'people' });
    expect(own.heard).to.deep.equal([{ topic: 'people' }, { topic: 'knowledge' }]);
  });

  it('that was missed while the connection was gone is made up for', async () => {
    const place = await stores.place();
    const here = await stores.open(place);
    const logged: string[] = [];
    const through = await openGate(place.databaseUrl ?? '');
    const there = await stores.open({ databaseUrl: through.url, log: (message) => logged.push(message) });
    const ear = listen(there);
    const { says, turn } = story(here, testClock().now);
    const { conversationId } = await says('before');
    await ear.until({ topic: 'turn' });
    ear.heard.length = 0;
    // Cut off, and kept from coming back until something has happened that it does not hear of.
    through.cut();
    await turn({ say: [botSays('Hello')] });
    through.mend();
    for (const missed of [
      { topic: 'turn' },
      { topic: 'delivery' },
      { topic: 'queue' },
      { topic: 'people' },
      { topic: 'knowledge' },
      { topic: 'conversation', id: conversationId },
    ] as const)
      await ear.until(missed);
    expect(await there.threads.events(conversationId, 0, 10)).to.have.lengthOf(2);
    await says('after');
    await ear.until({ topic: 'turn' }, 2);
    expect(logged).to.include.members(['listening was interrupted', 'listening again failed', 'listening again']);
    await there.close();
    await through.close();
  });

  it('is heard again when the server ends the connection, however often', async () => {
    const place = await stores.place();
    const here = await stores.open(place);
    const there = await stores.open(place);
    const ear = listen(there);
    const keeper = new Client({ connectionString: place.databaseUrl });
    await keeper.connect();
    for (let round = 1; round <= 3; round += 1) {
      await keeper.query(`
        select pg_terminate_backend(pid) from pg_stat_activity
        where application_name like 'nightdesk%' and datname = current_database()`);
      await ear.until({ topic: 'knowledge' }, round);
    }
    await keeper.end();
    // Not only listening: whoever works finds a new connection as well.
    const { conversationId } = await story(here, testClock().now).says('hello');
    await ear.until({ topic: 'conversation', id: conversationId });
  });

  it('keeps nobody waiting who closes the store while the server is away', async () => {
    const place = await stores.place();
    const through = await openGate(place.databaseUrl ?? '');
    const store = await stores.open({ databaseUrl: through.url });
    through.cut();
    await store.close();
    await through.close();
  });
});

/** Collects what a store hears; `until` resolves once it has heard a wake-up so many times. */
function listen(store: Store) {
  const heard: Wake[] = [];
  const waiting = new Set<() => void>();
  store.wakeups.listen((wake) => {
    heard.push(wake);
    for (const look of waiting) look();
  });
  const until = (wanted: Wake, times = 1): Promise<void> =>
    new Promise((resolve) => {
      const look = () => {
        if (heard.filter((wake) => JSON.stringify(wake) === JSON.stringify(wanted)).length < times) return;
        waiting.delete(look);
        resolve();
      };
      waiting.add(look);
      look();
    });
  return { heard, until };
}

/** A way to the database that can be cut and mended. */
async function openGate(databaseUrl: string) {
  const target = new URL(databaseUrl);
  const open = new Set<Socket>();
  let isCut = false;
  const server = createServer((near) => {
    if (isCut) {
      near.destroy();
      return;
    }
    const far = connect(Number(target.port), target.hostname);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(from);
      from.pipe(to);
      from.on('error', () => to.destroy());
      from.on('close', () => {
        open.delete(from);
        to.destroy();
      });
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The gate has no port.');
  const url = new URL(databaseUrl);
  url.port = String(address.port);
  return {
    url: url.href,
    cut() {
      isCut = true;
      for (const socket of open) socket.destroy();
    },
    mend() {
      isCut = false;
    },
    async close() {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
