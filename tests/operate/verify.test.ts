import { expect } from 'chai';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileIn, openFile, openServer } from '../../scripts/verify/openRows.ts';
import { verifyRecord } from '../../scripts/verify/verifyRecord.ts';
import type { Store } from '../../store/store.ts';
import { eachStore, type Place } from '../fakes/stores.ts';
import { botSays, story } from '../fakes/story.ts';
import { loadDump } from './loadDump.ts';

eachStore('Whether what is on record is what was written', (stores) => {
  const look = async ({ dataDir, databaseUrl }: Place) => {
    const rows = databaseUrl === undefined ? openFile(fileIn(dataDir)) : await openServer(databaseUrl);
    try {
      return await verifyRecord(rows);
    } finally {
      await rows.close();
    }
  };

  async function day(place: Place): Promise<{ readonly store: Store; readonly id: string }> {
    const store = await stores.open(place);
    const { says, turn } = story(store, Date.now);
    for (const name of ['ada', 'ben', 'cleo'])
      await says('my card is gone', { from: { channel: 'sms', account: 'a', peer: name } });
    for (let turns = 0; turns < 3; turns += 1) await turn({ say: [botSays('Let us see.'), botSays('It is blocked.')] });
    const audit = (what: string) =>
      store.people.audit({ who: 'anna', what, target: 'x', from: '127.0.0.1' }, Date.now());
    for (const what of ['reply', 'export', 'erase']) await audit(what);
    const ben = await store.threads.conversationAt({ channel: 'sms', account: 'a', peer: 'ben' });
    return { store, id: ben?.id ?? '' };
  }

  it('is seen while work goes on, also where somebody was forgotten', async () => {
    const place = await stores.place();
    const { store, id } = await day(place);
    expect(await look(place)).to.deep.equal({ conversations: 3, events: 9, audited: 3, broken: [] });
    await store.privacy.erasePerson((await store.privacy.findPerson(id)) ?? '', Date.now());
    expect((await look(place)).broken).to.deep.equal([]);
  });

  for (const [what, change, told] of [
    [
      'a word was changed',
      `update event_body set body = replace(body, 'blocked', 'open') where conversation_id = 'ID'`,
      'the words of event 3 were changed',
    ],
    [
      'an event was changed',
      `update event set actor_kind = 'agent' where conversation_id = 'ID' and seq = 2`,
      'event 2 was changed',
    ],
    [
      'an event was taken out',
      `delete from event_body where event_id in (select id from event where conversation_id = 'ID' and seq = 2); update outbox set event_id = (select id from event where conversation_id = 'ID' and seq = 1) where conversation_id = 'ID'; delete from event where conversation_id = 'ID' and seq = 2`,
      'event 2 is missing',
    ],
    ['the end was cut off', `update conversation set last_seq = 4 where id = 'ID'`, 'its end is missing'],
  ] as const)
    it(`shows when ${what}`, async () => {
      const place = await stores.place();
      const { store, id } = await day(place);
      await store.close();
      await loadDump(place, change.replaceAll('ID', id));
      expect((await look(place)).broken).to.deep.equal([`conversation ${id}: ${told}`]);
    });

  it('shows when an entry of who did what was changed or taken out', async () => {
    for (const change of [`update audit set who = 'nobody' where seq = 2`, 'delete from audit where seq = 2']) {
      const place = await stores.place();
      await (await day(place)).store.close();
      await loadDump(place, change);
      expect((await look(place)).broken).to.deep.equal(['who did what: entry 2 was changed or is missing']);
    }
  });

  it('cannot be said of what is not there', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'nightdesk-nothing-'));
    expect(() => openFile(fileIn(folder))).to.throw('There is no file');
    const nobody = openServer('postgres://nobody@127.0.0.1:1/x');
    expect(await nobody.catch((error: unknown) => Object(error).code as unknown)).to.equal('store-unavailable');
  });
});
