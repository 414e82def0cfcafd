import { expect } from 'chai';
import { openStore } from '../../store/openStore.ts';
import { runScript } from '../fakes/runScript.ts';
import { countedId, testStores } from '../fakes/stores.ts';
import { botSays, story } from '../fakes/story.ts';

describe('After pg_restore', function () {
  this.timeout(60_000);
  const stores = testStores('postgres');

  it('what waits is set aside once nobody works on it any more, and the record says so', async () => {
    const place = await stores.place();
    const env = {
      DATA_DIR: place.dataDir,
      EMBEDDINGS: 'off',
      DATABASE_URL: place.databaseUrl ?? '',
      TOKEN_KEYS: Buffer.alloc(32, 9).toString('base64'),
    };
    const store = await openStore({ ...place, newId: countedId });
    const { says, turn } = story(store, Date.now);
    await says('hello', { from: { channel: 'sms', account: 'a', peer: 'ada' } });
    await turn({ say: [botSays('Good evening.')] });
    const refused = await runScript('scripts/restore.ts', ['--set-aside'], env);
    expect(refused).to.deep.equal({
      code: 1,
      out: 'A Nightdesk works on this database. Stop all processes first.\n',
    });
    await store.close();

    const { code, out } = await runScript('scripts/restore.ts', ['--set-aside'], env);
    expect(code, out).to.equal(0);
    expect(out).to.match(/^Set aside as dead letters: 1 that waited to leave, 0 that waited for an answer\. /);
    const again = await runScript('scripts/verify.ts', [], env);
    expect(again.out).to.include('1 entries of who did what').and.include('All of it is as it was written.');
  });

  it('the tool says how it is called, and what it cannot reach', async () => {
    const nowhere = {
      DATABASE_URL: 'postgres://nobody:secret@127.0.0.1:1/x',
      TOKEN_KEYS: Buffer.alloc(32, 9).toString('base64'),
    };
    const away = await runScript('scripts/restore.ts', ['--set-aside'], nowhere);
    expect([away.code, away.out]).to.deep.equal([1, 'The database does not answer. Look at DATABASE_URL.\n']);
    for (const args of [['--set-aside'], ['a', '--set-aside'], []])
      expect((await runScript('scripts/restore.ts', args, {})).out, args.join(' ')).to.match(/npm run restore/);
  });
});
