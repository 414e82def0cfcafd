import { expect } from 'chai';
import type { DeskApi } from '../../../core/deskApi.ts';
import type { Library } from '../../../core/library.ts';
import { testStores } from '../../fakes/stores.ts';
import { type Calling, type TestDesk, machineKey, openDesk, sampleLibrary } from './openDesk.ts';

// Written down apart from server/desk/access.ts: who changes one has to change the other, and think.
const table: Readonly<Record<keyof DeskApi, 'anyone' | 'agent' | 'editor' | 'admin' | 'machine'>> = {
  'GET /me': 'agent',
  'POST /sign-in': 'anyone',
  'POST /sign-out': 'agent',
  'POST /password': 'agent',
  'POST /available': 'agent',
  'POST /ticket/look': 'anyone',
  'POST /ticket/use': 'anyone',
  'GET /conversations': 'agent',
  'GET /conversations/:id': 'agent',
  'GET /conversations/:id/events': 'agent',
  'POST /conversations/:id/take-over': 'agent',
  'POST /conversations/:id/reply': 'agent',
  'POST /conversations/:id/note': 'agent',
  'POST /conversations/:id/hand-back': 'agent',
  'POST /conversations/:id/close': 'agent',
  'POST /conversations/:id/typing': 'agent',
  'POST /conversations/:id/viewing': 'agent',
  'GET /agents': 'admin',
  'POST /agents': 'admin',
  'POST /agents/:id': 'admin',
  'POST /agents/:id/reset': 'admin',
  'GET /dead-letters': 'admin',
  'POST /dead-letters/:id/replay': 'admin',
  'POST /dead-letters/:id/discard': 'admin',
  'GET /reports/day': 'editor',
  'POST /person/export': 'admin',
  'POST /person/erase': 'admin',
  'POST /backup': 'machine',
};

/** What each call asks when it is well-formed. */
const asks: Partial<Record<keyof DeskApi, unknown>> = {
  'POST /sign-in': { email: 'nobody@example.com', password: 'wrong' },
  'POST /password': { current: 'wrong', next: 'also wrong' },
  'POST /available': { available: true },
  'POST /ticket/look': { token: 'unknown' },
  'POST /ticket/use': { token: 'unknown', password: 'seven blue herons at dawn' },
  'POST /conversations/:id/take-over': { epoch: 0 },
  'POST /conversations/:id/reply': { epoch: 0, text: 'Hello', replyKey: 'key-00000001' },
  'POST /conversations/:id/note': { text: 'Hello' },
  'POST /conversations/:id/hand-back': { epoch: 0 },
  'POST /conversations/:id/close': { epoch: 0 },
  'POST /agents': { email: 'new@example.com', name: 'New', role: 'agent' },
  'POST /agents/:id': { name: 'Other' },
  'POST /person/export': { query: 'nobody' },
  'POST /person/erase': { query: 'nobody' },
  'POST /backup': { file: 'relative.sqlite' },
};

const names = Object.keys(table).filter((name): name is keyof DeskApi => name in table);
const unsafe = names.filter((name) => name.startsWith('POST') && table[name] !== 'anyone' && table[name] !== 'machine');
const withId = names.filter((name) => name.includes(':id'));
const ranks = ['agent', 'editor', 'admin'] as const;

describe('who may do what at the desk', () => {
  const stores = testStores('sqlite');
  let library: Library;
  let desk: TestDesk;
  before(async () => {
    library = await sampleLibrary();
  });
  beforeEach(async () => {
    desk = openDesk(await stores.open(), library);
  });
  afterEach(() => desk.api.close());

  const calling = (name: keyof DeskApi, more: Calling = {}): Calling => ({
    ...(name in asks ? { ask: asks[name] } : {}),
    ...(name.includes(':id') ? { id: 'unknown' } : {}),
    ...more,
  });

  it('mounts every call of the contract once, below /desk/api, with a limit', () => {
    expect(desk.api.routes.map((route) => `${route.method} ${route.path}`)).to.have.members(
      names.map((name) => name.replace(' ', ' /desk/api')),
    );
    for (const route of desk.api.routes) expect(route.maxBytes).to.be.at.most(65_536);
  });

  for (const name of names) {
    const needed = table[name];
    it(`${name} is for ${needed}`, async () => {
      const stranger = await desk.call(name, calling(name));
      if (needed === 'anyone') {
        if (name === 'POST /sign-in')
          expect(stranger.body).to.have.nested.property('error.message').that.includes('wrong');
        else expect(stranger.status).to.equal(404);
        return;
      }
      expect(stranger.status, 'a stranger').to.equal(401);
      for (const role of ranks) {
        const { status } = await desk.call(name, calling(name, { as: await desk.person(role) }));
        const allowed = needed !== 'machine' && ranks.indexOf(role) >= ranks.indexOf(needed);
        if (allowed) expect(status, role).to.be.oneOf([200, 400, 404]);
        else expect(status, role).to.equal(403);
      }
      const machine = await desk.call(name, calling(name, { headers: { authorization: `Bearer ${machineKey}` } }));
      if (needed === 'admin' || needed === 'machine')
        expect(machine.status, 'machine').to.be.oneOf([200, 400, 404, 409]);
      else expect(machine.status, 'machine').to.equal(403);
    });
  }

  it('the key of the machine counts only from this machine, and whole', async () => {
    const authorization = `Bearer ${machineKey}`;
    const status = async (more: Calling) => (await desk.call('GET /agents', more)).status;
    expect(await status({ headers: { authorization } })).to.equal(200);
    expect(await status({ headers: { authorization }, ip: '::1' })).to.equal(200);
    expect(await status({ headers: { authorization }, ip: '203.0.113.7' })).to.equal(401);
    expect(await status({ headers: { authorization: `Bearer ${machineKey.slice(0, -1)}` } })).to.equal(401);
    expect(await status({ headers: { authorization: 'Bearer ' } })).to.equal(401);
    expect(await status({ headers: { authorization: `Basic ${machineKey}` } })).to.equal(401);
  });

  it('a wrong key does not fall back to the session beside it', async () => {
    const as = await desk.person('admin');
    expect((await desk.call('GET /agents', { as })).status).to.equal(200);
    expect((await desk.call('GET /agents', { as, headers: { authorization: 'Bearer x' } })).status).to.equal(401);
  });

  for (const name of unsafe)
    it(`${name} needs the token of the page`, async () => {
      const as = await desk.person('admin');
      const other = await desk.person('admin');
      const refused = { error: { code: 'forbidden', message: 'This page is out of date. Please load it again.' } };
      for (const csrf of [null, '', 'x', other.csrf]) {
        const answer = await desk.call(name, calling(name, { as, headers: { 'x-csrf-token': csrf } }));
        expect(answer.status).to.equal(403);
        expect(answer.body).to.deep.equal(refused);
      }
      expect((await desk.call(name, calling(name, { as }))).body).to.not.deep.equal(refused);
    });

  it('pages of other sites are refused everywhere, even with cookie and token', async () => {
    const as = await desk.person('admin');
    for (const name of names) {
      for (const site of ['cross-site', 'same-site', 'hostile']) {
        const { status } = await desk.call(name, calling(name, { as, headers: { 'sec-fetch-site': site } }));
        expect(status, `${name} from ${site}`).to.equal(403);
      }
      const typed = await desk.call(name, calling(name, { as, headers: { 'sec-fetch-site': 'none' } }));
      if (name.startsWith('POST')) expect(typed.status, `${name} typed`).to.equal(403);
      else expect(typed.status, `${name} typed`).to.not.equal(403);
    }
  });

  it('a browser that does not say where a request comes from is asked for its origin', async () => {
    const as = await desk.person();
    const available = async (headers: Calling['headers'] & object) =>
      (
        await desk.call('POST /available', {
          as,
          ask: { available: true },
          headers: { 'sec-fetch-site': null, ...headers },
        })
      ).status;
    expect(await available({ origin: 'http://localhost:3978' })).to.equal(200);
    expect(await available({ origin: 'http://localhost:3979' })).to.equal(403);
    expect(await available({ origin: 'https://localhost:3978' })).to.equal(403);
    expect(await available({ origin: 'null' })).to.equal(403);
    expect(await available({})).to.equal(200);
  });

  it('what is not there is not found, whoever asks', async () => {
    const as = await desk.person('admin');
    const others = await desk.conversation();
    for (const name of withId) {
      for (const id of ['unknown', '../me', '1 or 1=1', 'x'.repeat(300), '%00', '<script>'])
        expect((await desk.call(name, calling(name, { as, id }))).status, `${name} ${id}`).to.equal(404);
      // The id of one kind of thing is not the id of another.
      const { status } = await desk.call(name, calling(name, { as, id: others }));
      if (name.includes('/conversations/')) expect(status, name).to.be.oneOf([200, 409]);
      else expect(status, name).to.equal(404);
    }
  });

  it('says nothing to caches', async () => {
    const as = await desk.person();
    expect((await desk.call('GET /me', { as })).headers).to.include({ 'cache-control': 'no-store' });
    expect((await desk.call('GET /me')).headers).to.include({ 'cache-control': 'no-store' });
  });
});
