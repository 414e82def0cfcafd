import { expect } from 'chai';
import { mkdir, mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { DeadLetter } from '../../../core/delivery.ts';
import type { Library } from '../../../core/library.ts';
import type { DayReport } from '../../../core/records.ts';
import { eachStore, testStores } from '../../fakes/stores.ts';
import { type Person, type TestDesk, machineKey, openDesk, sampleLibrary } from './openDesk.ts';

const machine = { headers: { authorization: `Bearer ${machineKey}` } };

describe('what the desk knows', () => {
  const stores = testStores('sqlite');
  let library: Library;
  let desk: TestDesk;
  let admin: Person;
  before(async () => {
    library = await sampleLibrary();
  });
  beforeEach(async () => {
    desk = openDesk(await stores.open(), library);
    admin = await desk.person('admin');
  });
  afterEach(() => desk.api.close());

  describe('of a day', () => {
    it('is told by the clock of the opening hours, yesterday unless another day is asked for', async () => {
      const asked: (readonly [number, number])[] = [];
      const reports = {
        ...desk.store.reports,
        day: (from: number, to: number) => (asked.push([from, to]), desk.store.reports.day(from, to)),
      };
      const other = openDesk({ ...desk.store, reports }, library);
      // 22:40 UTC on 2 March 2026 is 23:40 in Berlin.
      const yesterday = await other.call('GET /reports/day', { as: admin });
      expect(yesterday.body).to.deep.include({ date: '2026-03-01', zone: 'Europe/Berlin' });
      await other.call('GET /reports/day', { as: admin, query: 'date=2026-03-29' });
      other.api.close();
      expect(asked[0]).to.deep.equal([Date.UTC(2026, 1, 28, 23), Date.UTC(2026, 2, 1, 23)]);
      // The day on which clocks go forward has 23 hours.
      expect(asked[1]).to.deep.equal([Date.UTC(2026, 2, 28, 23), Date.UTC(2026, 2, 29, 22)]);
    });

    it('counts what was asked, and names topics by their article', async () => {
      await desk.conversation({ handover: {} });
      const { body } = await desk.call('GET /reports/day', { as: admin, query: 'date=2026-03-02' });
      const { rows } = body['report'] as DayReport;
      expect(rows.find((row) => row.channel === 'all')).to.include({ asked: 1, handedOver: 1 });
      const [article] = library.articles;
      expect(body['titles']).to.have.property(article?.topic ?? '', article?.variants['en']?.title);
    });

    it('that never was is refused', async () => {
      for (const date of ['2026-02-30', '2026-13-01', '1999-01-01', 'yesterday', '2026-3-1', '', "2026-03-01'"])
        expect((await desk.call('GET /reports/day', { as: admin, query: `date=${date}` })).status, date).to.equal(400);
    });

    it('can be asked before there is any knowledge', async () => {
      const other = openDesk(desk.store, null);
      const { body } = await other.call('GET /reports/day', { as: admin });
      other.api.close();
      expect(body).to.deep.include({ zone: 'UTC', titles: {} });
    });
  });

  describe('of a person', () => {
    it('is exported and erased, found by what people know, and both are written down before they happen', async () => {
      const id = await desk.conversation({ text: 'my very private words', peer: 'customer-1', phone: '+491511234567' });
      const done: string[] = [];
      const { privacy, people } = desk.store;
      const other = openDesk(
        {
          ...desk.store,
          people: { ...people, audit: ({ what, target }) => (done.push(`audit ${what} ${target}`), Promise.resolve()) },
          privacy: {
            ...privacy,
            exportPerson: (person) => (done.push('export'), privacy.exportPerson(person)),
            erasePerson: (person, now) => (done.push('erase'), privacy.erasePerson(person, now)),
          },
        },
        library,
      );
      const exported = await other.call('POST /person/export', { as: admin, ask: { query: ' +491511234567 ' } });
      expect(JSON.stringify(exported.body)).to.include('my very private words');
      const erased = await other.call('POST /person/erase', { ...machine, ask: { query: id } });
      expect(erased.body['erased']).to.be.an('object');
      other.api.close();
      expect((await desk.call('POST /person/export', { as: admin, ask: { query: 'customer-1' } })).status).to.equal(
        404,
      );
      const conversation = await desk.call('GET /conversations/:id', { as: admin, id });
      expect(JSON.stringify(conversation.body)).to.not.include('private');
      const person = done[0]?.split(' ').at(-1) ?? '';
      expect(done).to.deep.equal([
        `audit person exported ${person}`,
        'export',
        `audit person erased ${person}`,
        'erase',
      ]);
      expect(person).to.not.include('4915');
    });
  });

  describe('of messages that got lost', () => {
    it('is listed, and each is tried again or put away', async () => {
      await desk.store.turns.deadLetter({ channel: 'sms', account: 'main', externalId: 'x', reason: 'odd' }, 1);
      const { body } = await desk.call('GET /dead-letters', { as: admin });
      const [letter] = body['letters'] as readonly DeadLetter[];
      expect(letter).to.include({ kind: 'unreadable', channel: 'sms', reason: 'odd' });
      const id = letter?.id ?? '';
      expect((await desk.call('POST /dead-letters/:id/replay', { as: admin, id })).status).to.equal(409);
      expect((await desk.call('POST /dead-letters/:id/discard', { as: admin, id })).body).to.deep.equal({ done: true });
      expect((await desk.call('GET /dead-letters', { as: admin })).body).to.deep.equal({ letters: [] });
    });

    it('is really tried again', async () => {
      const replayed: string[] = [];
      const deadLetters = { ...desk.store.deadLetters, replay: (id: string) => (replayed.push(id), Promise.resolve()) };
      const other = openDesk({ ...desk.store, deadLetters }, library);
      expect((await other.call('POST /dead-letters/:id/replay', { as: admin, id: 'l1' })).body).to.deep.equal({
        done: true,
      });
      other.api.close();
      expect(replayed).to.deep.equal(['l1']);
    });
  });

  describe('as a copy', () => {
    let folder: string;
    beforeEach(async () => {
      folder = await mkdtemp(join(tmpdir(), 'nightdesk-backup-'));
    });
    afterEach(() => rm(folder, { recursive: true, force: true }));
    const backup = (file: string) => desk.call('POST /backup', { ...machine, ask: { file } });

    it('is whole, and for the eyes of its owner only', async () => {
      await desk.conversation();
      const file = join(folder, 'copy.sqlite');
      expect((await backup(file)).body).to.deep.equal({ done: true });
      expect((await stat(file)).mode & 0o777).to.equal(0o600);
      const copy = new DatabaseSync(file, { readOnly: true });
      expect(copy.prepare('select count(*) as n from conversation').get()).to.deep.include({ n: 1 });
      copy.close();
    });

    it('never overwrites anything', async () => {
      const file = join(folder, 'there.sqlite');
      await writeFile(file, 'precious');
      expect((await backup(file)).status).to.equal(400);
      expect(await readFile(file, 'utf8')).to.equal('precious');
      await symlink(join(folder, 'nowhere'), join(folder, 'link.sqlite'));
      expect((await backup(join(folder, 'link.sqlite'))).status).to.equal(400);
    });

    it('goes to no odd place', async () => {
      await symlink('/etc', join(folder, 'etc'));
      await mkdir(join(folder, 'dir'));
      const places = [
        'relative.sqlite',
        '../up.sqlite',
        `${folder}/../up.sqlite`,
        `${folder}/dir/`,
        `${folder}/missing/x.sqlite`,
        `${folder}/etc/x.sqlite`,
        `${folder}/x\0.sqlite`,
        '/etc/x.sqlite',
        '/usr/local/x.sqlite',
        '/proc/self/x',
        '/dev/shm/x.sqlite',
        '/x.sqlite',
        'file:///tmp/x.sqlite',
      ];
      for (const file of places) expect((await backup(file)).status, file).to.equal(400);
    });
  });
});

eachStore('a copy of the data', (stores) => {
  it('is made here, or by the tools of the database', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'nightdesk-backup-'));
    const desk = openDesk(await stores.open(), null);
    const answer = await desk.call('POST /backup', { ...machine, ask: { file: join(folder, 'copy.sqlite') } });
    desk.api.close();
    if (stores.kind === 'sqlite') expect(answer.status).to.equal(200);
    else expect(answer.body).to.have.nested.property('error.message').that.includes('pg_dump');
    await rm(folder, { recursive: true });
  });
});
