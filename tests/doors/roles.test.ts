import { expect } from 'chai';
import type { Role } from '../../core/people.ts';
import { openSessions } from '../../server/signIn/sessions.ts';
import { allRows } from '../fakes/allRows.ts';
import { type DirectLineClient, listenTo, textOf } from '../fakes/directLine.ts';
import { soon } from '../server/soon.ts';
import { countedId, type Place, testStores } from '../fakes/stores.ts';
import { type Doors, newCustomer, openDoors, secrets } from './openDoors.ts';
import { type Heard, send } from './send.ts';

const callers = [
  'nobody',
  'customer',
  'another customer',
  'server',
  'scraper',
  'agent',
  'editor',
  'admin',
  'machine',
] as const;
type Caller = (typeof callers)[number];

/** Who is let in by which kind of door. Providers sign each request; what they may is tried in signatures.test.ts. */
const kinds = {
  everybody: callers,
  'whoever has no other key': ['nobody', 'agent', 'editor', 'admin', 'machine'],
  'the customer of the conversation': ['customer', 'server'],
  'whoever holds a token': ['customer', 'another customer', 'server'],
  'a server with our secret': ['server'],
  'a provider': [],
  'a ticket': [],
  'this machine and the scraper': ['nobody', 'scraper', 'agent', 'editor', 'admin'],
  agents: ['agent', 'editor', 'admin'],
  editors: ['editor', 'admin'],
  admins: ['admin', 'machine'],
  'this machine': ['machine'],
} as const satisfies Readonly<Record<string, readonly Caller[]>>;

/** Every address of the house and whose it is. Who adds one says here whom it is for. */
const table: Readonly<Record<string, keyof typeof kinds>> = {
  'GET /': 'everybody',
  'GET /*': 'everybody',
  'GET /privacy': 'everybody',
  'GET /help/:id': 'everybody',
  'GET /widget.js': 'everybody',
  'GET /site/icon.svg': 'everybody',
  'GET /site/site.css': 'everybody',
  'GET /desk': 'everybody',
  'GET /desk/:screen': 'everybody',
  'GET /desk/:screen/:id': 'everybody',
  'GET /desk/assets/*.css': 'everybody',
  'GET /desk/assets/*.js': 'everybody',
  'GET /desk/assets/*.svg': 'everybody',
  'GET /health': 'everybody',
  'GET /ready': 'everybody',
  'GET /metrics': 'this machine and the scraper',
  'POST /widget/token': 'everybody',
  'OPTIONS /widget/token': 'everybody',
  'POST /v3/directline/tokens/generate': 'a server with our secret',
  'OPTIONS /v3/directline/tokens/generate': 'everybody',
  'POST /v3/directline/tokens/refresh': 'whoever holds a token',
  'OPTIONS /v3/directline/tokens/refresh': 'everybody',
  'POST /v3/directline/conversations': 'whoever holds a token',
  'OPTIONS /v3/directline/conversations': 'everybody',
  'GET /v3/directline/conversations/:id': 'the customer of the conversation',
  'OPTIONS /v3/directline/conversations/:id': 'everybody',
  'GET /v3/directline/conversations/:id/activities': 'the customer of the conversation',
  'POST /v3/directline/conversations/:id/activities': 'the customer of the conversation',
  'OPTIONS /v3/directline/conversations/:id/activities': 'everybody',
  'POST /v3/directline/conversations/:id/upload': 'the customer of the conversation',
  'OPTIONS /v3/directline/conversations/:id/upload': 'everybody',
  'SOCKET /v3/directline/conversations/:id/stream': 'a ticket',
  'POST /channels/sms': 'a provider',
  'POST /channels/sms/status': 'a provider',
  'POST /channels/telegram/*': 'a provider',
  'POST /api/messages': 'a provider',
  'POST /desk/api/sign-in': 'whoever has no other key',
  'POST /desk/api/ticket/look': 'whoever has no other key',
  'POST /desk/api/ticket/use': 'whoever has no other key',
  'GET /desk/api/me': 'agents',
  'GET /desk/api/stream': 'agents',
  'POST /desk/api/sign-out': 'agents',
  'POST /desk/api/password': 'agents',
  'POST /desk/api/available': 'agents',
  'GET /desk/api/conversations': 'agents',
  'GET /desk/api/conversations/:id': 'agents',
  'GET /desk/api/conversations/:id/events': 'agents',
  'POST /desk/api/conversations/:id/take-over': 'agents',
  'POST /desk/api/conversations/:id/reply': 'agents',
  'POST /desk/api/conversations/:id/note': 'agents',
  'POST /desk/api/conversations/:id/hand-back': 'agents',
  'POST /desk/api/conversations/:id/close': 'agents',
  'POST /desk/api/conversations/:id/typing': 'agents',
  'POST /desk/api/conversations/:id/viewing': 'agents',
  'GET /desk/api/reports/day': 'editors',
  'GET /desk/api/agents': 'admins',
  'POST /desk/api/agents': 'admins',
  'POST /desk/api/agents/:id': 'admins',
  'POST /desk/api/agents/:id/reset': 'admins',
  'GET /desk/api/dead-letters': 'admins',
  'POST /desk/api/dead-letters/:id/replay': 'admins',
  'POST /desk/api/dead-letters/:id/discard': 'admins',
  'POST /desk/api/person/export': 'admins',
  'POST /desk/api/person/erase': 'admins',
  'POST /desk/api/backup': 'this machine',
};

/** What a call asks when it is well-formed, so that only its id can be what is wrong with it. */
const asks: Readonly<Record<string, unknown>> = {
  'take-over': { epoch: 1 },
  reply: { epoch: 1, text: 'Hello', replyKey: 'key-00000001' },
  note: { text: 'Hello' },
  'hand-back': { epoch: 1 },
  close: { epoch: 1 },
  agents: { name: 'Somebody Else' },
  activities: { type: 'message', text: 'Hello' },
};

const secret = 'the secret words of Ana';

describe('who may open which door of the whole house', function () {
  this.timeout(60_000);
  const stores = testStores('sqlite');
  let place: Place;
  let doors: Doors;
  let ana: DirectLineClient;
  let ben: DirectLineClient;
  /** Ids of everything that has one. */
  let ids: Readonly<Record<string, string>>;

  before(async () => {
    place = await stores.place();
    doors = await openDoors(place);
    [ana, ben] = [await newCustomer(doors), await newCustomer(doors)];
    await ana.say(secret);
    await ben.say('My own words');
    const { threads, people } = doors.house.store;
    const thread = await threads.conversationAt({
      channel: 'web',
      account: 'web',
      peer: ana.id.split('.')[1] ?? '',
      route: ana.id,
    });
    const [event] = await threads.events(thread?.id ?? '', 0, 1);
    const [admin] = await people.agents();
    // What the answers to them and new accounts change is changed before anybody looks.
    for (const role of ['agent', 'editor', 'admin'] as const) await atDesk(role);
    for (const client of [ana, ben])
      await soon('the assistant has answered', async () => (await client.activities()).list.length > 1);
    ids = {
      conversation: thread?.id ?? '',
      thread: ana.id,
      person: thread?.personId ?? '',
      event: event?.id ?? '',
      agent: admin?.id ?? '',
      nothing: 'unknown',
      'a name every object knows': 'constructor',
      'another name every object knows': '__proto__',
    };
    for (const id of Object.values(ids)) expect(id).to.not.equal('');
  });
  after(() => doors.close());

  it('every address of the house is in the table, and nothing else is', () => {
    expect(doors.addresses.map(nameOf)).to.have.members(Object.keys(table));
  });

  it('nobody else is let in anywhere, learns anything or changes anything', async () => {
    const before = await kept();
    let refused = 0;
    for (const address of doors.addresses)
      for (const caller of callers) {
        if (kindOf(address).includes(caller)) continue;
        const heard = await knock(address, caller, address.includes('/directline/') ? ana.id : ids['conversation']);
        expect(heard.status, `${caller} at ${address}`).to.be.oneOf([401, 403]);
        expect(heard.body, `${caller} at ${address}`)
          .to.not.include(secret)
          .and.not.match(/"token":|"agents":|"csrf":/);
        expect(heard.headers, `${caller} at ${address}`).to.not.have.property('set-cookie');
        refused += 1;
      }
    expect(refused).to.be.above(250);
    expect(await kept()).to.deep.equal(before);
  });

  it('everybody it is for is let in', async () => {
    for (const address of doors.addresses)
      for (const caller of callers) {
        if (!kindOf(address).includes(caller)) continue;
        const heard = await knock(address, caller, address.includes('/directline/') ? ana.id : 'nowhere', '{}');
        expect(heard.status, `${caller} at ${address}`).to.not.be.oneOf([0, 401, 403, 405, 500]);
      }
  });

  it('an id of another kind, of nothing, or of the language itself finds nothing', async () => {
    for (const address of doors.addresses.filter((one) => /^(?:GET|POST) \/desk\/api\/.*:id/.test(one)))
      for (const [kind, id] of Object.entries(ids)) {
        const isRight = address.includes('/conversations/')
          ? kind === 'conversation'
          : address.includes('/agents/') && kind === 'agent';
        const { status, body } = await knock(address, 'admin', id);
        if (isRight) expect(status, `${kind} at ${address}`).to.be.oneOf([200, 409]);
        else expect(status, `${kind} at ${address}: ${body}`).to.equal(404);
      }
  });

  it('a customer is in no conversation but their own, by whatever id', async () => {
    for (const address of doors.addresses.filter((one) => /^(?:GET|POST) \/v3\/.*:id/.test(one))) {
      for (const [kind, id] of Object.entries(ids))
        expect((await knock(address, 'another customer', id)).status, `${kind} at ${address}`).to.equal(403);
      for (const odd of [
        `${ben.id}/../${ana.id}`,
        `${ana.id}%00`,
        `${ben.id},${ana.id}`,
        ana.id.toUpperCase(),
        ` ${ana.id}`,
      ])
        expect((await knock(address, 'another customer', odd)).status, `${odd} at ${address}`).to.be.oneOf([
          400, 403, 404,
        ]);
      expect((await knock(address, 'another customer', ben.id)).status, address).to.be.oneOf([200, 400]);
    }
  });

  it('a line of news opens with a ticket of that conversation and with no other key', async () => {
    const own = new URL(textOf((await ana.resume()).body, 'streamUrl'));
    const others = new URL(textOf((await ben.resume()).body, 'streamUrl'));
    // The house tells its public name; here it is reached by its port.
    const at = (url: URL, id: string): string =>
      `ws://127.0.0.1:${doors.port}${url.pathname.replace(/[^/]+(?=\/stream$)/, id)}${url.search}`;
    for (const caller of callers) {
      const url = `ws://127.0.0.1:${doors.port}/v3/directline/conversations/${ana.id}/stream`;
      const headers = Object.fromEntries(await keysOf(caller));
      expect(await listenTo(url, headers).then(() => 'open', String), caller).to.include('refused: 403');
    }
    expect(await listenTo(at(others, ana.id)).then(() => 'open', String)).to.include('refused: 403');
    const line = await listenTo(at(own, ana.id));
    line.close();
    await line.closed;
  });

  /** Everything that is kept, but for when sessions were used and who knocked. */
  async function kept(): Promise<unknown> {
    const { session: _session, audit: _audit, ...rest } = await allRows(place);
    return rest;
  }

  function kindOf(address: string): readonly Caller[] {
    const kind = table[nameOf(address)];
    return kind === undefined ? [] : kinds[kind];
  }

  /** Asks at an address with the key of a caller; a body that says what is asked unless one is given. */
  async function knock(address: string, caller: Caller, id = 'unknown', body?: string): Promise<Heard> {
    const [method = '', pattern = ''] = address.split(' ');
    if (method === 'SOCKET') return { status: 403, headers: {}, body: '' };
    const path = pattern
      .replace(':id', id.replace(/[ ]/g, '%20'))
      .replace(':screen', 'people')
      .replace('/*', '/nowhere');
    const last = pattern.endsWith('/agents/:id') ? 'agents' : (pattern.split('/').at(-1) ?? '');
    const given = body ?? JSON.stringify(asks[last] ?? {});
    return send(doors.port, {
      method,
      path,
      headers: [['Content-Type', 'application/json'], ['Origin', doors.origin], ...(await keysOf(caller))],
      body: Buffer.from(method === 'POST' ? given : ''),
    });
  }

  async function keysOf(caller: Caller): Promise<readonly (readonly [string, string])[]> {
    const bearer = (key: string) => [['Authorization', `Bearer ${key}`]] as const;
    switch (caller) {
      case 'nobody':
        return [];
      case 'customer':
        return bearer(ana.token);
      case 'another customer':
        return bearer(ben.token);
      case 'server':
        return bearer(secrets.directLine);
      case 'scraper':
        return bearer(secrets.metrics);
      case 'machine':
        return bearer(doors.adminKey);
      case 'agent':
      case 'editor':
      case 'admin':
        return atDesk(caller);
    }
  }

  /** A new account each time: one of the calls is to sign out, another to change one's password. */
  async function atDesk(role: Role): Promise<readonly (readonly [string, string])[]> {
    const { people } = doors.house.store;
    const email = `${role}@example.com`;
    const agent =
      (await people.agentByEmail(email))?.agent ??
      (await people.addAgent(
        { id: countedId(), email, name: role, role, state: 'active', passwordHash: null },
        doors.now(),
      ));
    const { token, csrf } = await openSessions(people).open(agent.id, doors.now());
    return [
      ['Cookie', `nightdesk=${token}`],
      ['X-CSRF-Token', csrf],
    ];
  }
});

/** An address without what is made anew with each build or setting. */
function nameOf(address: string): string {
  return address
    .replace(/^(GET \/desk\/assets\/).*(\.\w+)$/, '$1*$2')
    .replace(/^(POST \/channels\/telegram\/).*$/, '$1*');
}
