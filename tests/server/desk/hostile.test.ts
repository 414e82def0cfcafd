import { expect } from 'chai';
import type { DeskApi } from '../../../core/deskApi.ts';
import type { Library } from '../../../core/library.ts';
import { testStores } from '../../fakes/stores.ts';
import { type Person, type TestDesk, openDesk, sampleLibrary } from './openDesk.ts';

const asking: readonly (keyof DeskApi)[] = [
  'POST /sign-in',
  'POST /password',
  'POST /available',
  'POST /ticket/look',
  'POST /ticket/use',
  'POST /conversations/:id/take-over',
  'POST /conversations/:id/reply',
  'POST /conversations/:id/note',
  'POST /conversations/:id/hand-back',
  'POST /conversations/:id/close',
  'POST /agents',
  'POST /agents/:id',
  'POST /person/export',
  'POST /person/erase',
];

describe('a hostile request to the desk', () => {
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

  const bodies: readonly (string | Uint8Array)[] = [
    '',
    '{',
    'null',
    '7',
    '"text"',
    '[]',
    '[[[[[[[[]]]]]]]]',
    '['.repeat(30_000),
    `{"a":${'['.repeat(20_000)}${']'.repeat(20_000)}}`,
    '{"__proto__":{"role":"admin"}}',
    '{"constructor":{"prototype":{"x":1}}}',
    '{"epoch":1e400,"text":{},"email":[],"query":0,"token":true,"available":"yes","current":{},"next":1}',
    '{"epoch":-1,"text":"","email":"","query":"   ","token":"","password":""}',
    '{"epoch":"0","email":{"$gt":""},"password":{"$gt":""},"query":{"$ne":1}}',
    new Uint8Array([0x7b, 0xff, 0xfe, 0x7d]),
    new Uint8Array([0xef, 0xbb, 0xbf, 0x22]),
    '\u0000'.repeat(1_000),
  ];

  for (const name of asking)
    it(`gets a clear 400 from ${name}, whatever it is`, async () => {
      const id = await desk.conversation({ handover: {} });
      const before = await desk.store.threads.events(id, 0, 100);
      for (const body of bodies) {
        const answer = await desk.call(name, { as: admin, body, ...(name.includes(':id') ? { id } : {}) });
        // An object without any known field changes nothing of an account.
        const harmless = name === 'POST /agents/:id' && answer.status === 404;
        if (!harmless) expect(answer.status, String(body).slice(0, 60)).to.equal(400);
        expect(answer.body).to.have.nested.property('error.message').that.is.a('string').with.length.below(200);
      }
      expect(await desk.store.threads.events(id, 0, 100)).to.deep.equal(before);
    });

  it('that is not JSON by its type is refused: a form could send that', async () => {
    const ask = { available: true };
    for (const type of [
      null,
      'text/plain',
      'application/x-www-form-urlencoded',
      'application/jsonp',
      'multipart/form-data',
    ])
      expect(
        (await desk.call('POST /available', { as: admin, ask, headers: { 'content-type': type } })).status,
      ).to.equal(400);
    for (const type of ['application/json; charset=utf-8', 'Application/JSON'])
      expect(
        (await desk.call('POST /available', { as: admin, ask, headers: { 'content-type': type } })).status,
      ).to.equal(200);
  });

  it('with fields that nobody asked for gets nothing more by them', async () => {
    const { body } = await desk.call('POST /agents/:id', {
      as: admin,
      id: admin.agent.id,
      ask: {
        name: 'Ada',
        id: 'other',
        email: 'other@example.com',
        passwordHash: 'x',
        available: true,
        __proto__: null,
      },
    });
    expect(body).to.deep.equal({ agent: { ...admin.agent, name: 'Ada' } });
  });

  it('does not get its own words back', async () => {
    const secret = 'correct horse battery';
    const answers = [
      await desk.call('POST /sign-in', { ask: { email: secret, password: 7 } }),
      await desk.call('POST /agents', { as: admin, ask: { email: secret, name: 'A', role: secret } }),
      await desk.call('POST /available', { as: admin, body: `{"available": ${secret}` }),
      await desk.call('GET /conversations', { as: admin, query: `list=${encodeURIComponent(secret)}` }),
    ];
    for (const { status, body } of answers) {
      expect(status).to.equal(400);
      expect(JSON.stringify(body)).to.not.include(secret);
    }
  });

  it('with a broken address line is read as without one', async () => {
    for (const query of ['%', '%zz=1', '&&&==', 'list=queue&list=secret', '#x'])
      expect((await desk.call('GET /conversations', { as: admin, query })).status, query).to.equal(200);
  });
});
