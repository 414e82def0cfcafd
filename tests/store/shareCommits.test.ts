import { type AddressInfo, connect, createServer } from 'node:net';
import { expect } from 'chai';
import { NightdeskError } from '../../core/error.ts';
import type { StoreHooks } from '../../store/store.ts';
import { testClock, testStores } from '../fakes/stores.ts';
import { story, webChat } from '../fakes/story.ts';

describe('Transactions that share a commit (SQLite)', () => {
  const stores = testStores('sqlite');

  /** What happened around the commits, in order. */
  async function watched(fail: (count: number) => boolean = () => false) {
    const seen: string[] = [];
    let count = 0;
    const hooks: StoreHooks = {
      at(point, operation) {
        if (operation !== 'accept') return;
        seen.push(point);
        if (point === 'before-commit' && fail((count += 1)))
          throw new NightdeskError('store-unavailable', 'as planned');
      },
    };
    const store = await stores.open({ hooks });
    const { says } = story(store, testClock().now);
    return { store, seen, says: (name: string) => says('hello', { from: webChat(name) }) };
  }

  it('are all told after it, in the order in which they came', async () => {
    const { seen, says } = await watched();
    // The first one ever takes longer than a commit may last.
    await says('zoe');
    seen.length = 0;
    const told: string[] = [];
    const names = ['ada', 'ben', 'cleo', 'dan'];
    await Promise.all(names.map((name) => says(name).then(() => told.push(name))));
    expect(told).to.deep.equal(names);
    // All were written before the first one was told: one wait for the disk.
    expect(seen).to.deep.equal([...names.map(() => 'before-commit'), ...names.map(() => 'after-commit')]);
  });

  it('do not take each other down: one that fails is taken back alone', async () => {
    const { store, says } = await watched((count) => count === 2);
    const all = await Promise.allSettled(['ada', 'ben', 'cleo'].map(says));
    expect(all.map(({ status }) => status)).to.deep.equal(['fulfilled', 'rejected', 'fulfilled']);
    expect(await store.threads.conversationAt(webChat('ben'))).to.equal(null);
    expect(await store.threads.conversationAt(webChat('cleo'))).to.not.equal(null);
    expect((await says('ben')).first).to.equal(true);
  });

  it('go on after a store that could not begin one', async () => {
    const { store, says } = await watched();
    await store.close();
    const all = await Promise.allSettled(['ada', 'ben'].map(says));
    expect(all.map(({ status }) => status)).to.deep.equal(['rejected', 'rejected']);
  });
  it('leave room for those who dial while much is going on', async () => {
    const { store, seen, says } = await watched();
    const dialling = 24;
    let taken = 0;
    let allTaken: () => void = () => undefined;
    const everybody = new Promise<void>((resolve) => (allTaken = resolve));
    const server = createServer((socket) => {
      socket.destroy();
      if ((taken += 1) === dialling) allTaken();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const callers = Array.from({ length: dialling }, () => connect(port, '127.0.0.1').on('error', () => undefined));
    // Nothing but commits, one after the other.
    const busy = (async () => {
      for (let number = 0; ; number += 1) {
        if (taken >= dialling) return;
        await says(`number-${number}`);
      }
    })();
    await Promise.all([everybody, busy]);
    const commits = seen.filter((point) => point === 'after-commit').length;
    server.close();
    for (const caller of callers) caller.destroy();
    await store.close();
    expect(commits).to.be.below(dialling / 2);
  });
});
