import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openStore } from '../../store/openStore.ts';
import { allRows } from '../fakes/allRows.ts';
import { runScript } from '../fakes/runScript.ts';
import { countedId, eachStore, type Place } from '../fakes/stores.ts';
import { story } from '../fakes/story.ts';
import { columnsOf } from './columnsOf.ts';
import { loadDump } from './loadDump.ts';

const dumps = join(import.meta.dirname, '../fixtures/stores/v0.1.0');

eachStore('The schema', (stores) => {
  const open = (place: Place) => openStore({ ...place, newId: countedId, volatile: true });
  const failure = (place: Place) =>
    open(place).then(async (store) => {
      await store.close();
      return 'it opened';
    }, codeOf);

  it('is brought forward wholly or not at all: whoever was cut off on the way begins anew', async () => {
    const place = await stores.place();
    // Something that the first step stumbles over, after it has made many tables.
    await loadDump(place, 'create table handover (x integer)');
    expect(await failure(place)).to.equal('store-unavailable');
    expect(Object.keys(await allRows(place)))
      .to.include('handover')
      .and.not.include('conversation');
    await loadDump(place, 'drop table handover');
    const store = await open(place);
    expect((await story(store, Date.now).says('hello')).first).to.equal(true);
    await store.close();
  });

  it('of a newer version is refused by name, with what to do, and nothing is changed', async function () {
    this.timeout(30_000);
    const place = await stores.place();
    const store = await open(place);
    await story(store, Date.now).says('hello');
    await store.close();
    await loadDump(
      place,
      `insert into kysely_migration (name, timestamp) values ('9998-next', ''), ('9999-later', '')`,
    );
    const before = await allRows(place);
    const { code, out } = await runScript('server/main.ts', [], {
      PORT: '0',
      LOG_LEVEL: 'silent',
      DATA_DIR: place.dataDir,
      EMBEDDINGS: 'off',
      ...(place.databaseUrl === undefined
        ? {}
        : { DATABASE_URL: place.databaseUrl, TOKEN_KEYS: Buffer.alloc(32, 9).toString('base64') }),
    });
    expect(code).to.equal(1);
    expect(out.trim()).to.match(
      /^This data was written by a newer Nightdesk \(it knows 9998-next, 9999-later\)\. Start/,
    );
    expect(out)
      .to.include('restore a backup')
      .and.not.match(/^\s+at /m);
    expect(await allRows(place)).to.deep.equal(before);
  });

  it('is only added to, so that processes of the version before go on working on it', async () => {
    const place = await stores.place();
    await loadDump(place, readFileSync(join(dumps, `${stores.kind}.sql`), 'utf8'));
    const before = await columnsOf(place);
    await (await open(place)).close();
    const after = await columnsOf(place);
    expect(after).to.deep.include.members(before);
    const tables = new Set(before.map(({ name }) => name.split('.')[0]));
    const known = new Set(before.map(({ name }) => name));
    const demanded = after.filter(
      ({ name, mayBeLeftOut }) => tables.has(name.split('.')[0]) && !known.has(name) && !mayBeLeftOut,
    );
    expect(demanded, 'an old process does not fill these').to.deep.equal([]);
  });

  it('of an older version is brought forward once by several that start at the same moment; on SQLite one of them has it', async () => {
    const place = await stores.place();
    await loadDump(place, readFileSync(join(dumps, `${stores.kind}.sql`), 'utf8'));
    const all = await Promise.allSettled(Array.from({ length: 4 }, () => open(place)));
    const opened = all.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    const refused = all.flatMap((one) => (one.status === 'rejected' ? [codeOf(one.reason)] : []));
    expect([opened.length, refused]).to.deep.equal(
      stores.kind === 'postgres' ? [4, []] : [1, Array.from({ length: 3 }, () => 'store-locked')],
    );
    const gauges = await Promise.all(opened.map((store) => store.reports.gauges(0)));
    for (const { openInbox } of gauges) expect(openInbox).to.equal(4);
    for (const store of opened) await store.close();
    const { kysely_migration: steps = [] } = await allRows(place);
    expect(new Set(steps.map(({ name }) => name)).size).to.equal(steps.length);
  });
});

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : error;
}
