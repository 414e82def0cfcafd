import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { expect } from 'chai';
import { anna } from '../fakes/story.ts';
import { testStores } from '../fakes/stores.ts';

describe('How many conversations there are', () => {
  const stores = testStores('sqlite');

  it('is counted from a narrow index, so that a large store does not keep the desk waiting', async () => {
    const place = await stores.place();
    const store = await stores.open(place);
    await store.desk.counts(anna.id, 0);
    const file = new DatabaseSync(join(place.dataDir, 'nightdesk.sqlite'), { readOnly: true });
    const plan = file
      .prepare(
        `explain query plan select c.custody, c.agent_id, count(*) from conversation as c
         where c.retained_at is null group by c.custody, c.agent_id`,
      )
      .all();
    file.close();
    // In one go through the index, and nothing is sorted.
    expect(plan.map(({ detail }) => detail)).to.deep.equal(['SCAN c USING INDEX conversation_counts']);
  });
});
