import { expect } from 'chai';
import type { Brain } from '../../bots/brain.ts';
import { openPublisher, type Publisher } from '../../bots/publisher.ts';
import type { KnowledgeStore, Snapshot } from '../../core/records.ts';
import { findEvidence } from '../../knowledge/search/findEvidence.ts';
import { topicsOf } from '../../language/topics/topicsOf.ts';
import type { EmbedderChoice } from '../../language/embedding/openEmbedder.ts';
import type { Store } from '../../store/store.ts';
import { openEmbeddingService } from '../fakes/embeddingService.ts';
import { eachStore, testStores } from '../fakes/stores.ts';
import { makeFolder, now, removeFolders, shippedContent, writeInto } from '../knowledge/contentFolder.ts';

const fees = (answer: string): string =>
  `---\nid: fees\ntitle: Fees\nexamples:\n  - what does it cost?\n  - is there a charge\n  - how much do you take\n---\n\n${answer}\n`;
const refunds =
  '---\nid: refunds\ntitle: Refunds\nexamples:\n  - where is my refund?\n  - I want my money back\n  - can I return it\n---\n\nWithin 14 days.\n';
const policy = 'company: Acme\ncontact: "+1 555 0100"\n';

eachStore('publishing a content folder', (stores) => {
  after(removeFolders);

  it('makes it live as a numbered snapshot that answers', async () => {
    const { publisher, live, folder } = await open(await stores.open());
    const { published, snapshot, problems } = await publisher.publish();
    expect({ published, number: snapshot?.number, problems }).to.deep.equal({
      published: true,
      number: 1,
      problems: [],
    });
    expect(answers(live, 'how much does it cost?')).to.equal('None.');
    await writeInto(folder, 'fees.md', fees('Two euros.'));
    expect((await publisher.publish()).snapshot?.number).to.equal(2);
    expect(answers(live, 'how much does it cost?')).to.equal('Two euros.');
  });

  it('learns nothing and counts nothing up where nothing changed', async () => {
    const { publisher, live, trained } = await open(await stores.open());
    await publisher.publish();
    expect((await publisher.publish()).snapshot?.number).to.equal(1);
    expect({ trained: trained(), live: live.length }).to.deep.equal({ trained: 1, live: 1 });
  });

  it('keeps the last good state live while a file is wrong, and says where and what to do', async () => {
    const { publisher, live, folder } = await open(await stores.open());
    await publisher.publish();
    await writeInto(folder, 'fees.md', '---\ntitle: Fees\nexmaples: [x]\n---\n\nTen euros.\n');
    const { published, snapshot, problems } = await publisher.publish();
    expect({ published, snapshot }).to.deep.equal({ published: false, snapshot: null });
    expect(problems).to.deep.include({
      file: 'fees.md',
      line: 3,
      message: '`exmaples` is not a key we know.',
      remedy: 'Did you mean `examples`?',
      severity: 'error',
    });
    expect(answers(live, 'how much does it cost?')).to.equal('None.');
    await writeInto(folder, 'fees.md', fees('Ten euros.'));
    expect((await publisher.publish()).published).to.equal(true);
    expect(answers(live, 'how much does it cost?')).to.equal('Ten euros.');
  });

  it('learns what the examples mean, and publishes without while the embeddings are away', async () => {
    const service = await openEmbeddingService();
    try {
      const store = await stores.open();
      const away = service.answer;
      service.answer = () => Promise.reject(new Error('away'));
      const choice = {
        kind: 'endpoint',
        baseUrl: service.baseUrl,
        model: 'm',
        key: 'k',
        deadlineMs: 5000,
        batch: 8,
      } as const;
      const { publisher, live, folder } = await open(store, undefined, choice);
      const first = await publisher.publish();
      expect(first.published).to.equal(true);
      expect(live.at(-1)?.brain.ears.topics.meaning).to.equal(undefined);
      expect(answers(live, 'how much does it cost?')).to.equal('None.');
      service.answer = away;
      await writeInto(folder, 'fees.md', fees('Two euros.'));
      const second = await publisher.publish();
      expect(live.at(-1)?.brain.ears.topics.meaning?.embedder).to.equal('endpoint:m');
      expect(second.snapshot?.modelHash).to.not.equal(first.snapshot?.modelHash);
    } finally {
      await service.close();
    }
  });

  it('comes up again from what is stored, without training', async () => {
    const store = await stores.open();
    const { folder } = await publishedOnce(store);
    const next = await open(store, folder);
    expect(await next.publisher.follow()).to.equal(true);
    expect(answers(next.live, 'where is my refund?')).to.equal('Within 14 days.');
    expect(next.trained()).to.equal(0);
  });

  it('has nothing to follow before anything was published', async () => {
    const { publisher, live } = await open(await stores.open());
    expect(await publisher.follow()).to.equal(false);
    expect(live).to.deep.equal([]);
  });

  it('trains again what was damaged in the store, and replaces it', async () => {
    const store = await stores.open();
    const { folder, snapshot } = await publishedOnce(store);
    const whole = await store.knowledge.model(snapshot?.modelHash ?? '');
    for (const damaged of [new Uint8Array(), Uint8Array.from(whole ?? []).fill(7, 100, 140)]) {
      await store.knowledge.putModel(snapshot?.modelHash ?? '', damaged);
      const next = await open(store, folder);
      await next.publisher.follow();
      expect(answers(next.live, 'where is my refund?')).to.equal('Within 14 days.');
      expect(next.trained()).to.equal(1);
      expect(await store.knowledge.model(snapshot?.modelHash ?? '')).to.deep.equal(whole);
    }
  });

  it('takes one publication after the other', async () => {
    const { publisher, live, folder } = await open(await stores.open());
    const first = publisher.publish();
    await writeInto(folder, 'fees.md', fees('Two euros.'));
    const both = await Promise.all([first, publisher.publish(), publisher.follow()]);
    expect(both[1].published).to.equal(true);
    expect(answers(live, 'how much does it cost?')).to.equal('Two euros.');
    expect(live.map(({ snapshot }) => snapshot.number)).to.deep.equal([...live.keys()].map((at) => at + 1));
  });

  it('can be stopped while it learns, and takes up nothing after that', async () => {
    const store = await stores.open();
    const { publisher, live } = await open(store);
    const published = publisher.publish().then(
      () => 'published',
      (error: unknown) => error,
    );
    publisher.stop();
    expect(await published).to.include({ code: 'content-invalid', retry: true });
    expect(live).to.deep.equal([]);
    expect(await store.knowledge.latestSnapshot()).to.equal(null);
  });
});

describe('publishing with several processes', () => {
  const stores = testStores('postgres');
  after(removeFolders);

  it('the others follow the one that published, without training', async () => {
    const place = await stores.place();
    const [here, there] = [await stores.open(place), await stores.open(place)];
    const one = await open(here);
    const other = await open(there);
    const followed = Promise.withResolvers<undefined>();
    const unlisten = there.wakeups.listen((wake) => {
      if (wake.topic !== 'knowledge') return;
      other.publisher.follow().then(() => other.live.length > 0 && followed.resolve(undefined), followed.reject);
    });
    await one.publisher.publish();
    await followed.promise;
    unlisten();
    expect(answers(other.live, 'where is my refund?')).to.equal('Within 14 days.');
    expect(other.trained()).to.equal(0);
  });
});

interface Live {
  readonly brain: Brain;
  readonly snapshot: Snapshot;
}

async function publishedOnce(store: Store): Promise<{ readonly folder: string; readonly snapshot: Snapshot | null }> {
  const { publisher, folder } = await open(store);
  const { snapshot } = await publisher.publish();
  return { folder, snapshot };
}

/** A publisher of a folder (a new one unless given) on a store; counts how often it trained. */
async function open(
  store: Store,
  given?: string,
  embedder?: EmbedderChoice,
): Promise<{
  readonly publisher: Publisher;
  readonly live: readonly Live[];
  readonly folder: string;
  readonly trained: () => number;
}> {
  const folder =
    given ?? (await makeFolder({ 'fees.md': fees('None.'), 'refunds.md': refunds, 'policy.yaml': policy }));
  const live: Live[] = [];
  let trained = 0;
  const knowledge: KnowledgeStore = {
    ...store.knowledge,
    putModel(hash, bytes) {
      trained += 1;
      return store.knowledge.putModel(hash, bytes);
    },
  };
  const publisher = openPublisher({
    knowledge,
    wakeups: store.wakeups,
    contentDir: folder,
    fallbackDir: shippedContent,
    now: () => now,
    ...(embedder === undefined ? {} : { embedder }),
    onPublished: (brain, snapshot) => live.push({ brain, snapshot }),
  });
  return { publisher, live, folder, trained: () => trained };
}

function answers(live: readonly Live[], text: string): string | undefined {
  const brain = live.at(-1)?.brain;
  if (!brain) return undefined;
  const topics = topicsOf(brain.ears.topics, text);
  const asked = {
    text,
    topics,
    locale: 'en',
    variant: 'web',
    now,
    defaultLocale: 'en',
    audience: 'customers',
  } as const;
  return findEvidence(brain.index, asked)[0]?.answer;
}
