import { expect } from 'chai';
import { modelHash } from '../../bots/brain.ts';
import { keepKnowledge } from '../../server/operate/keepKnowledge.ts';
import type { Store } from '../../store/store.ts';
import { allRows } from '../fakes/allRows.ts';
import { eachStore } from '../fakes/stores.ts';
import { soon } from '../server/soon.ts';

const day = 24 * 60 * 60_000;

eachStore('Knowledge that was replaced', (stores) => {
  /** One publication a day, from day 1 on; each stores its model first, as the publisher does. */
  async function publish(store: Store, days: readonly number[]): Promise<void> {
    for (const at of days) {
      await store.knowledge.putModel(`model ${at}`, Uint8Array.of(at));
      await store.knowledge.publishSnapshot({
        contentHash: `content ${at}`,
        publishedAt: at * day,
        content: '{}',
        modelHash: `model ${at}`,
      });
    }
  }

  async function left(place: Parameters<typeof allRows>[0]) {
    const { snapshot = [], model = [] } = await allRows(place);
    const sorted = (values: readonly unknown[]) => values.map(String).toSorted();
    return {
      snapshots: sorted(snapshot.map(({ number }) => number)),
      models: sorted(model.map(({ hash }) => hash)),
    };
  }

  it('goes, but for the newest with their models, and for what customers may still read that they were told', async () => {
    const place = await stores.place();
    const store = await stores.open(place);
    await publish(store, [1, 2, 3, 4, 5]);
    await store.knowledge.putModel('content 5, as this release learns it', Uint8Array.of(5));
    await store.knowledge.putModel('of nobody', Uint8Array.of(0));
    const modelOf = (contentHash: string) => `${contentHash}, as this release learns it`;
    // Number 2 was live until day 3.
    const gone = await store.knowledge.forgetOld({ newest: 2, liveSince: 3 * day, modelOf });
    expect(gone).to.deep.equal({ snapshots: 1, models: 4 });
    expect(await left(place)).to.deep.equal({
      snapshots: ['2', '3', '4', '5'],
      models: ['content 5, as this release learns it', 'model 4', 'model 5'],
    });
    const again = await store.knowledge.forgetOld({ newest: 2, liveSince: 3 * day, modelOf });
    expect(again).to.deep.equal({ snapshots: 0, models: 0 });
    await publish(store, [6]);
    expect((await store.knowledge.latestSnapshot())?.number).to.equal(6);
  });

  it('never takes what is live, whatever the rule says', async () => {
    const place = await stores.place();
    const store = await stores.open(place);
    const rule = { newest: 0, liveSince: 100 * day, modelOf: modelHash };
    await store.knowledge.putModel('about to be published', Uint8Array.of(1));
    expect(await store.knowledge.forgetOld(rule)).to.deep.equal({ snapshots: 0, models: 0 });
    await publish(store, [1, 2]);
    expect(await store.knowledge.forgetOld(rule)).to.deep.equal({ snapshots: 1, models: 2 });
    expect(await left(place)).to.deep.equal({ snapshots: ['2'], models: ['model 2'] });
  });

  it('is let go by a house that runs: five models are enough', async () => {
    const place = await stores.place();
    const store = await stores.open(place);
    await publish(store, [1, 2, 3, 4, 5, 6, 7]);
    const told: unknown[] = [];
    const log = { info: (_: string, gone: unknown) => told.push(gone), fault: () => told.push('a fault') };
    const stop = keepKnowledge(store.knowledge, modelHash, 3, () => 8 * day, log);
    await soon('it is told', () => told.length === 1);
    await stop();
    expect(told).to.deep.equal([{ snapshots: 2, models: 2 }]);
    expect((await left(place)).models).to.deep.equal(['model 3', 'model 4', 'model 5', 'model 6', 'model 7']);
  });
});
