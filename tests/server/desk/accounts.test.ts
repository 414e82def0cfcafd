import { expect } from 'chai';
import type { Agent } from '../../../core/people.ts';
import type { Library } from '../../../core/library.ts';
import { testStores } from '../../fakes/stores.ts';
import { type Person, type TestDesk, machineKey, openDesk, password, sampleLibrary } from './openDesk.ts';

const day = 24 * 3_600_000;

describe('accounts at the desk', () => {
  const stores = testStores('sqlite');
  let library: Library;
  let desk: TestDesk;
  let admin: Person;
  before(async () => {
    library = await sampleLibrary();
  });
  beforeEach(async () => {
    desk = openDesk(await stores.open(), library);
    admin = await desk.person('admin', 'Ada');
  });
  afterEach(() => desk.api.close());

  const invite = async (ask: object = {}) => {
    const answer = await desk.call('POST /agents', {
      as: admin,
      ask: { email: 'Lee@Example.com', name: 'Lee Ng', role: 'agent', ...ask },
    });
    return { status: answer.status, ...(answer.body as { agent: Agent; link: string; error?: { message: string } }) };
  };
  const tokenOf = (link: string) => link.split('#')[1] ?? '';
  const use = (token: string, given = password) => desk.call('POST /ticket/use', { ask: { token, password: given } });
  const change = (id: string, ask: unknown, as = admin) => desk.call('POST /agents/:id', { as, id, ask });

  it('begin with a link that only its holder has, and end in being signed in', async () => {
    const { agent, link } = await invite();
    expect(agent).to.include({ email: 'lee@example.com', name: 'Lee Ng', role: 'agent', state: 'invited' });
    expect(link).to.match(/^http:\/\/localhost:3978\/desk\/welcome#[\w-]{43}$/);
    const seen = await desk.call('POST /ticket/look', { ask: { token: tokenOf(link) } });
    expect(seen.body).to.deep.equal({ email: 'lee@example.com', name: 'Lee Ng', purpose: 'invite' });
    const answer = await use(tokenOf(link));
    expect(answer.status).to.equal(200);
    expect(answer.body).to.have.nested.property('agent.state', 'active');
    const cookie = (answer.headers['set-cookie'] ?? '').split(';')[0] ?? '';
    const me = await desk.call('GET /me', { headers: { cookie } });
    expect(me.body).to.have.nested.property('agent.email', 'lee@example.com');
    expect((await desk.call('POST /sign-in', { ask: { email: 'lee@example.com', password } })).status).to.equal(200);
  });

  it('name the public address in their links where there is one', async () => {
    const other = openDesk(desk.store, library, { publicUrl: 'https://help.example.com' });
    const answer = await other.call('POST /agents', {
      headers: { authorization: `Bearer ${machineKey}` },
      ask: { email: 'x@example.com', name: 'X', role: 'editor' },
    });
    expect(answer.body['link']).to.match(/^https:\/\/help\.example\.com\/desk\/welcome#/);
    const hostile = await desk.call('POST /agents', {
      as: admin,
      headers: { host: 'evil.example/"><script>' },
      ask: { email: 'y@example.com', name: 'Y', role: 'agent' },
    });
    expect(hostile.body['link']).to.match(/^http:\/\/localhost\/desk\/welcome#/);
    other.api.close();
  });

  describe('a link', () => {
    it('works once', async () => {
      const { link } = await invite();
      expect((await use(tokenOf(link))).status).to.equal(200);
      const again = await use(tokenOf(link), 'nine green lanterns ashore');
      expect(again.status).to.equal(404);
      expect(again.headers).to.not.have.property('set-cookie');
      expect((await desk.call('POST /ticket/look', { ask: { token: tokenOf(link) } })).status).to.equal(404);
      expect((await desk.call('POST /sign-in', { ask: { email: 'lee@example.com', password } })).status).to.equal(200);
    });

    it('used by two at once lets in one', async () => {
      const { link } = await invite();
      const answers = await Promise.all([use(tokenOf(link)), use(tokenOf(link), 'nine green lanterns ashore')]);
      expect(answers.map(({ status }) => status)).to.have.members([200, 404]);
    });

    it('that somebody else used after it was looked at changes nothing any more', async () => {
      const { agent, link } = await invite();
      const people = { ...desk.store.people, takeTicket: () => Promise.resolve(null) };
      const other = openDesk({ ...desk.store, people }, library);
      const answer = await other.call('POST /ticket/use', { ask: { token: tokenOf(link), password } });
      other.api.close();
      expect(answer.status).to.equal(404);
      expect((await desk.store.people.agentByEmail(agent.email))?.passwordHash).to.equal(null);
    });

    it('is looked at as often as one likes, and is not used up by a bad password', async () => {
      const { link } = await invite();
      for (let times = 0; times < 3; times += 1)
        expect((await desk.call('POST /ticket/look', { ask: { token: tokenOf(link) } })).status).to.equal(200);
      const bad = await use(tokenOf(link), 'lee@example.com');
      expect(bad.status).to.equal(400);
      expect(bad.body).to.have.nested.property(
        'error.message',
        'password: Do not use your e-mail address as a password.',
      );
      expect((await use(tokenOf(link))).status).to.equal(200);
    });

    it('expires: an invitation after seven days, a reset after one', async () => {
      const { agent, link } = await invite();
      desk.clock.advance(7 * day - 1);
      expect((await desk.call('POST /ticket/look', { ask: { token: tokenOf(link) } })).status).to.equal(200);
      desk.clock.advance(1);
      expect((await use(tokenOf(link))).status).to.equal(404);
      const late = await desk.session(admin.agent);
      const again = await desk.call('POST /agents/:id/reset', { as: late, id: agent.id });
      expect((await use(tokenOf(String(again.body['link'])))).status).to.equal(200);
      const reset = await desk.call('POST /agents/:id/reset', { as: late, id: agent.id });
      desk.clock.advance(day);
      expect((await use(tokenOf(String(reset.body['link'])))).status).to.equal(404);
    });

    it('ends when a newer one is made, or the account is disabled', async () => {
      const { agent, link } = await invite();
      const newer = tokenOf(
        String((await desk.call('POST /agents/:id/reset', { as: admin, id: agent.id })).body['link']),
      );
      expect((await use(tokenOf(link))).status).to.equal(404);
      expect((await desk.call('POST /ticket/look', { ask: { token: newer } })).body).to.include({ purpose: 'invite' });
      await change(agent.id, { state: 'disabled' });
      expect((await use(newer)).status).to.equal(404);
    });

    it('that somebody makes up opens nothing', async () => {
      await invite();
      for (const token of ['x', 'a'.repeat(43), '%00', "' or 1=1 --"]) expect((await use(token)).status).to.equal(404);
      for (const token of ['', 'x'.repeat(201), 7, null]) {
        const answer = await desk.call('POST /ticket/use', { ask: { token, password } });
        expect(answer.status).to.equal(400);
      }
    });

    it('is used over https or on this machine only', async () => {
      const { link } = await invite();
      const way = { headers: { host: 'desk.example.com' }, ip: '203.0.113.7' };
      const ask = { token: tokenOf(link), password };
      expect((await desk.call('POST /ticket/use', { ask, ...way })).status).to.equal(403);
      expect((await use(tokenOf(link))).status).to.equal(200);
    });

    it('to reset a password ends every session, and the old password', async () => {
      const kim = await desk.person();
      const { body } = await desk.call('POST /agents/:id/reset', { as: admin, id: kim.agent.id });
      const token = tokenOf(String(body['link']));
      expect((await desk.call('POST /ticket/look', { ask: { token } })).body).to.include({ purpose: 'reset' });
      expect((await desk.call('GET /me', { as: kim })).status).to.equal(200);
      expect((await use(token, 'nine green lanterns ashore')).status).to.equal(200);
      expect((await desk.call('GET /me', { as: kim })).status).to.equal(401);
      const { email } = kim.agent;
      expect((await desk.call('POST /sign-in', { ask: { email, password } })).status).to.equal(401);
    });
  });

  it('are one per address, however it is written', async () => {
    expect((await invite()).status).to.equal(200);
    expect((await invite({ email: 'LEE@example.COM' })).status).to.equal(409);
  });

  it('have names that customers may read: no markup, no tricks', async () => {
    for (const name of ['**Boss**', '[x](https://evil.example)', '<b>', 'a\u202eb', 'a\nb', '', '   ', 'x'.repeat(61)])
      expect((await invite({ name })).status, name).to.equal(400);
    for (const [index, name] of ["Zoë O'Brien", 'Dr. Müller-Lüdenscheidt', '李小龙', 'Ana, service'].entries())
      expect((await invite({ name, email: `n${index}@example.com` })).agent.name).to.equal(name);
  });

  it('are changed, but an invitation is accepted by its holder only', async () => {
    const { agent } = await invite();
    expect((await change(agent.id, { state: 'active' })).status).to.equal(409);
    expect((await change(agent.id, { name: 'Lee N.', role: 'editor' })).body).to.deep.equal({
      agent: { ...agent, name: 'Lee N.', role: 'editor' },
    });
    expect((await change(agent.id, { role: 'owner' })).status).to.equal(400);
    expect((await change(agent.id, {})).status).to.equal(200);
    expect((await change('unknown', { role: 'agent' })).status).to.equal(404);
  });

  it('always keep an active admin', async () => {
    const answer = await change(admin.agent.id, { role: 'agent' });
    expect(answer.status).to.equal(409);
    expect((await change(admin.agent.id, { state: 'disabled' })).status).to.equal(409);
    await desk.person('admin');
    expect((await change(admin.agent.id, { role: 'agent' })).status).to.equal(200);
  });

  it('that are disabled can be enabled again, with the same password and no old session', async () => {
    const kim = await desk.person();
    await change(kim.agent.id, { state: 'disabled' });
    const reset = await desk.call('POST /agents/:id/reset', { as: admin, id: kim.agent.id });
    expect(reset.status).to.equal(409);
    await change(kim.agent.id, { state: 'active' });
    expect((await desk.call('GET /me', { as: kim })).status).to.equal(401);
    expect((await desk.call('POST /sign-in', { ask: { email: kim.agent.email, password } })).status).to.equal(200);
  });

  it('that are disabled leave alone what a colleague took over meanwhile', async () => {
    const kim = await desk.person('agent', 'Kim Lee');
    const id = await desk.conversation({ handover: {} });
    const epoch = await desk.epochOf(id);
    await desk.call('POST /conversations/:id/take-over', { as: kim, id, ask: { epoch } });
    const { threads } = desk.store;
    // Ada takes it over just after the list of Kim's conversations was made.
    const conversation = async (one: string) => {
      const seen = await threads.conversation(one);
      await desk.call('POST /conversations/:id/take-over', { as: admin, id, ask: { epoch: epoch + 1 } });
      return seen;
    };
    const other = openDesk({ ...desk.store, threads: { ...threads, conversation } }, library);
    const answer = await other.call('POST /agents/:id', { as: admin, id: kim.agent.id, ask: { state: 'disabled' } });
    other.api.close();
    expect(answer.status).to.equal(200);
    expect(await threads.conversation(id)).to.include({ custody: 'agent', agentId: admin.agent.id });
  });

  it('that are disabled give their customers back to the bot, who hear it', async () => {
    const kim = await desk.person('agent', 'Kim Lee');
    const theirs = await desk.conversation({ handover: {} });
    const other = await desk.conversation({ handover: {} });
    for (const [id, as] of [
      [theirs, kim],
      [other, admin],
    ] as const)
      await desk.call('POST /conversations/:id/take-over', { as, id, ask: { epoch: await desk.epochOf(id) } });
    await change(kim.agent.id, { state: 'disabled' });
    expect(await desk.store.threads.conversation(theirs)).to.include({ custody: 'bot' });
    expect(await desk.store.threads.conversation(other)).to.include({ custody: 'agent' });
    const events = await desk.store.threads.events(theirs, 0, 100);
    expect(JSON.stringify(events.at(-1)?.body)).to.include('Kim Lee has left the conversation');
  });

  it('leave a trace of every change, with who made it', async () => {
    const entries: { who: string; what: string }[] = [];
    const people = {
      ...desk.store.people,
      audit: (entry: { who: string; what: string }) => (entries.push(entry), Promise.resolve()),
    };
    const other = openDesk({ ...desk.store, people }, library);
    const ask = { email: 'z@example.com', name: 'Z', role: 'agent' };
    const made = await other.call('POST /agents', { as: admin, ask });
    const { id } = made.body['agent'] as Agent;
    await other.call('POST /agents/:id/reset', { headers: { authorization: `Bearer ${machineKey}` }, id });
    await other.call('POST /agents/:id', { as: admin, id, ask: { role: 'editor', state: 'disabled' } });
    other.api.close();
    expect(entries.map(({ who, what }) => [who, what])).to.deep.equal([
      [admin.agent.id, 'invited as agent'],
      ['machine', 'invite link'],
      [admin.agent.id, 'role editor'],
      [admin.agent.id, 'state disabled'],
    ]);
  });
});
