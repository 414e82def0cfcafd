import { expect } from 'chai';
import type { Wake } from '../../core/thread.ts';
import { eachStore } from '../fakes/stores.ts';

eachStore('The published knowledge', (stores) => {
  const snapshot = (contentHash: string) => ({
    contentHash,
    publishedAt: 1_700_000_000_000,
    content: JSON.stringify({ text: 'ein \0 \uD800 Wort', hash: contentHash }),
    modelHash: `model of ${contentHash}`,
  });

  it('is nothing at first, then the snapshot with the highest number', async () => {
    const { knowledge } = await stores.open();
    expect(await knowledge.latestSnapshot()).to.equal(null);
    expect(await knowledge.publishSnapshot(snapshot('a'))).to.deep.equal({ ...snapshot('a'), number: 1 });
    await knowledge.publishSnapshot(snapshot('b'));
    expect(await knowledge.latestSnapshot()).to.deep.equal({ ...snapshot('b'), number: 2 });
  });

  it('gets no new number for what is live already, and one for what is live again', async () => {
    const { knowledge } = await stores.open();
    for (const [hash, number] of [
      ['a', 1],
      ['a', 1],
      ['b', 2],
      ['a', 3],
    ] as const)
      expect((await knowledge.publishSnapshot(snapshot(hash))).number).to.equal(number);
  });

  it('gets numbers without a gap from all who publish at once', async () => {
    const { knowledge } = await stores.open();
    const all = await Promise.all(
      Array.from({ length: 8 }, (_, index) => knowledge.publishSnapshot(snapshot(`hash ${index}`))),
    );
    expect(all.map(({ number }) => number).sort((one, other) => one - other)).to.deep.equal([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('is told once, and only when it is new', async () => {
    const { knowledge, wakeups } = await stores.open();
    const heard: Wake[] = [];
    wakeups.listen((wake) => heard.push(wake));
    await knowledge.publishSnapshot(snapshot('a'));
    await knowledge.publishSnapshot(snapshot('a'));
    expect(heard).to.deep.equal([{ topic: 'knowledge' }]);
  });

  it('keeps a model by its hash, byte for byte', async () => {
    const { knowledge } = await stores.open();
    const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => index % 256);
    expect(await knowledge.model('h')).to.equal(null);
    await knowledge.putModel('h', bytes);
    await knowledge.putModel('h', bytes);
    const kept = await knowledge.model('h');
    expect(Buffer.compare(kept ?? Buffer.alloc(0), bytes)).to.equal(0);
  });
});
