import { expect } from 'chai';
import type { Library } from '../../../core/library.ts';
import { ensureFirstAdmin } from '../../../server/signIn/ensureFirstAdmin.ts';
import { isFirstPassword, openPasswords } from '../../../server/signIn/passwords.ts';
import { countedId, testStores } from '../../fakes/stores.ts';
import {
  type Answered,
  type Calling,
  type Person,
  type TestDesk,
  cost,
  openDesk,
  password,
  sampleLibrary,
} from './openDesk.ts';

const minute = 60_000;

describe('signing in at the desk', () => {
  const stores = testStores('sqlite');
  let library: Library;
  let desk: TestDesk;
  let kim: Person;
  before(async () => {
    library = await sampleLibrary();
  });
  beforeEach(async () => {
    desk = openDesk(await stores.open(), library);
    kim = await desk.person('agent');
  });
  afterEach(() => desk.api.close());

  const signIn = (given: { email?: string; password?: string } = {}, more: Calling = {}): Promise<Answered> =>
    desk.call('POST /sign-in', { ask: { email: kim.agent.email, password, ...given }, ...more });

  /** The person that a Set-Cookie line lets in. */
  const personOf = (answer: Answered): Person => ({
    agent: kim.agent,
    cookie: (answer.headers['set-cookie'] ?? '').split(';')[0] ?? '',
    csrf: String(answer.body['csrf']),
  });
  const statusOf = async (as: Person, more: Calling = {}) => (await desk.call('GET /me', { as, ...more })).status;

  it('lets in who knows the password, says who they are, and counts on them from then on', async () => {
    const answer = await signIn();
    expect(answer.status).to.equal(200);
    expect(answer.body).to.deep.include({
      agent: { ...kim.agent, available: true },
      company: 'Meridian',
      zone: library.hours.zone,
    });
    expect(answer.body).to.not.have.property('firstPassword');
    const me = await desk.call('GET /me', { as: personOf(answer) });
    expect(me.body).to.deep.equal(answer.body);
    expect(JSON.stringify(answer)).to.not.include('scrypt');
  });

  it('knows an address however it is typed', async () => {
    expect((await signIn({ email: `  ${kim.agent.email.toUpperCase()} ` })).status).to.equal(200);
  });

  it('answers a wrong password, an unknown address, an invited and a disabled account alike', async () => {
    const { people } = desk.store;
    const invited = { id: countedId(), email: 'i@example.com', name: 'I', role: 'agent', state: 'invited' } as const;
    await people.addAgent({ ...invited, passwordHash: null }, 0);
    const away = await desk.person();
    await people.changeAgent(away.agent.id, { state: 'disabled' }, 0);
    const answers = [
      await signIn({ password: 'not the password' }),
      await signIn({ email: 'nobody@example.com' }),
      await signIn({ email: invited.email }),
      await signIn({ email: away.agent.email }),
    ];
    for (const answer of answers) {
      expect(answer).to.deep.equal(answers[0]);
      expect(answer.status).to.equal(401);
      expect(answer.headers).to.not.have.property('set-cookie');
    }
  });

  it('does the same work for an unknown address as for a known one', async () => {
    const verdict = async (hash: string | null) => {
      const started = process.cpuUsage();
      const result = await openPasswords(14).verify('x', hash);
      return { result, work: process.cpuUsage(started).user };
    };
    expect((await verdict(null)).result).to.equal('wrong');
    expect((await verdict('$nonsense')).result).to.equal('wrong');
    expect((await verdict(`$scrypt$ln=31,r=8,p=1$${'a'.repeat(22)}$${'a'.repeat(43)}`)).result).to.equal('wrong');
    // scrypt of that cost is at least a few milliseconds of work; a shortcut would be none.
    expect((await verdict(null)).work).to.be.greaterThan(5_000);
    expect(await desk.passwords.verify(password, await desk.passwords.hash(password))).to.equal('right');
  });

  describe('the cookie', () => {
    const flags = (answer: Answered) => (answer.headers['set-cookie'] ?? '').split('; ').slice(1);

    it('is __Host-, Secure, HttpOnly and SameSite over https', async () => {
      const https = { host: 'desk.example.com', 'x-forwarded-proto': 'https' };
      const answer = await signIn({}, { headers: https, ip: '203.0.113.7' });
      expect(answer.headers['set-cookie']).to.match(/^__Host-nightdesk=[\w-]{43}; /);
      expect(flags(answer)).to.have.members(['Path=/', 'HttpOnly', 'SameSite=Strict', 'Secure']);
      const as = personOf(answer);
      expect(await statusOf(as, { headers: https })).to.equal(200);
      // Without https the browser would not send it, so nobody honest does.
      expect(await statusOf(as)).to.equal(401);
      expect(await statusOf({ ...as, cookie: as.cookie.replace('__Host-', '') }, { headers: https })).to.equal(401);
    });

    it('needs no https on this machine itself, under its own name', async () => {
      for (const host of ['localhost:3978', '127.0.0.1:3978', '[::1]:3978', 'localhost']) {
        const answer = await signIn({}, { headers: { host } });
        expect(answer.status, host).to.equal(200);
        expect(answer.headers['set-cookie']).to.match(/^nightdesk=[\w-]{43}; /);
        expect(flags(answer)).to.have.members(['Path=/', 'HttpOnly', 'SameSite=Strict']);
      }
    });

    it('is refused clearly on any other way without https', async () => {
      const ways: Calling[] = [
        { headers: { host: 'desk.example.com' }, ip: '203.0.113.7' },
        { headers: { host: 'localhost:3978' }, ip: '203.0.113.7' },
        // A proxy without TLS on this machine.
        { headers: { host: 'desk.example.com' }, ip: '127.0.0.1' },
        { headers: { host: 'localhost.evil.example' }, ip: '127.0.0.1' },
        { headers: { host: 'localhost@evil.example' }, ip: '203.0.113.7' },
      ];
      for (const way of ways) {
        const answer = await signIn({}, way);
        expect(answer.status, JSON.stringify(way)).to.equal(403);
        expect(answer.body).to.have.nested.property('error.message').that.includes('https');
        expect(answer.headers).to.not.have.property('set-cookie');
      }
    });

    it('goes away when somebody signs out, and the session with it', async () => {
      const as = personOf(await signIn());
      const answer = await desk.call('POST /sign-out', { as });
      expect(answer.body).to.deep.equal({ done: true });
      expect(answer.headers['set-cookie']).to.match(/^nightdesk=; Max-Age=0; /);
      expect(await statusOf(as)).to.equal(401);
    });

    it('among odd cookies is found or not, never misread', async () => {
      const as = personOf(await signIn());
      const cookies: readonly (readonly [string, number])[] = [
        [`a=b; ${as.cookie}; c`, 200],
        [`nightdesk=; ${as.cookie}`, 200],
        [as.cookie.toUpperCase(), 401],
        [`x${as.cookie}`, 401],
        [`${as.cookie}x`, 401],
        ['nightdesk', 401],
        [`nightdesk=${'a'.repeat(43)}`, 401],
        [';;;=;=', 401],
      ];
      for (const [cookie, status] of cookies) expect(await statusOf({ ...as, cookie }), cookie).to.equal(status);
    });
  });

  describe('a session', () => {
    it('is never one that somebody brought along', async () => {
      const planted = { ...kim, cookie: `nightdesk=${'p'.repeat(43)}` };
      const answer = await signIn({}, { headers: { cookie: planted.cookie } });
      expect(personOf(answer).cookie).to.not.equal(planted.cookie);
      expect(await statusOf(planted)).to.equal(401);
    });

    it('that was there before ends with a new sign-in', async () => {
      const before = personOf(await signIn());
      const after = personOf(await signIn({}, { headers: { cookie: before.cookie } }));
      expect(after.cookie).to.not.equal(before.cookie);
      expect(after.csrf).to.not.equal(before.csrf);
      expect(await statusOf(before)).to.equal(401);
      expect(await statusOf(after)).to.equal(200);
    });

    it('ends after half an hour without a request', async () => {
      const as = personOf(await signIn());
      for (let hour = 0; hour < 4; hour += 1) {
        desk.clock.advance(29 * minute);
        expect(await statusOf(as)).to.equal(200);
      }
      desk.clock.advance(31 * minute);
      expect(await statusOf(as)).to.equal(401);
    });

    it('ends after twelve hours, however busy', async () => {
      const as = personOf(await signIn());
      for (let quarter = 0; quarter < 47; quarter += 1) {
        desk.clock.advance(15 * minute);
        expect(await statusOf(as)).to.equal(200);
      }
      desk.clock.advance(15 * minute);
      expect(await statusOf(as)).to.equal(401);
    });

    it('cannot be used by whoever reads the database', async () => {
      const as = personOf(await signIn());
      const token = as.cookie.split('=')[1] ?? '';
      const kept: string[] = [];
      const { people } = desk.store;
      const spied = {
        ...people,
        putSession: (one: Parameters<typeof people.putSession>[0]) => (
          kept.push(one.tokenHash),
          people.putSession(one)
        ),
      };
      const other = openDesk({ ...desk.store, people: spied }, library);
      const answer = await other.call('POST /sign-in', { ask: { email: kim.agent.email, password } });
      other.api.close();
      const secret = (answer.headers['set-cookie'] ?? '').split(/[=;]/)[1] ?? '';
      expect(kept).to.have.length(1);
      expect(kept).to.not.include(secret);
      expect(secret).to.not.equal(token);
      expect(await statusOf({ ...as, cookie: `nightdesk=${kept[0] ?? ''}` })).to.equal(401);
    });

    it('ends at once for somebody who is disabled', async () => {
      const as = personOf(await signIn());
      await desk.call('POST /agents/:id', {
        as: await desk.person('admin'),
        id: kim.agent.id,
        ask: { state: 'disabled' },
      });
      expect(await statusOf(as)).to.equal(401);
      expect((await signIn()).status).to.equal(401);
    });

    it('ends when the role changes, so that nobody goes on with the old one', async () => {
      const as = personOf(await signIn());
      await desk.call('POST /agents/:id', { as: await desk.person('admin'), id: kim.agent.id, ask: { role: 'admin' } });
      expect(await statusOf(as)).to.equal(401);
      expect((await desk.call('GET /agents', { as: personOf(await signIn()) })).status).to.equal(200);
    });
  });

  describe('guessing', () => {
    const wrong = { password: 'a wrong password' };

    it('stops after five tries from one address for five minutes, whoever is guessed at', async () => {
      for (let tries = 0; tries < 5; tries += 1)
        expect((await signIn({ email: `n${tries}@example.com` })).status).to.equal(401);
      const answer = await signIn();
      expect(answer.status).to.equal(429);
      expect(Number(answer.headers['retry-after'])).to.equal(300);
      expect((await signIn({}, { ip: '::1', headers: { host: '[::1]' } })).status).to.equal(200);
      desk.clock.advance(5 * minute);
      expect((await signIn()).status).to.equal(200);
    });

    it('counts a whole IPv6 network as one address', async () => {
      const from = (ip: string, more = {}) =>
        signIn(more, { ip, headers: { host: 'desk.example.com', 'x-forwarded-proto': 'https' } });
      for (let tries = 0; tries < 5; tries += 1)
        await from(`2001:db8:1:2::${tries}`, { email: `n${tries}@example.com` });
      expect((await from('2001:db8:1:2:ffff::1')).status).to.equal(429);
      expect((await from('2001:db8:1:3::1')).status).to.equal(200);
    });

    it('stops after ten tries at one account for a quarter of an hour, from wherever', async () => {
      const from = (network: number, more = wrong) =>
        signIn(more, { ip: `203.0.113.${network}`, headers: { host: 'd.example', 'x-forwarded-proto': 'https' } });
      for (let tries = 0; tries < 10; tries += 1) {
        expect((await from(tries)).status).to.equal(401);
        desk.clock.advance(1_000);
      }
      const answer = await from(99, { password });
      expect(answer.status).to.equal(429);
      expect(Number(answer.headers['retry-after'])).to.equal(15 * 60 - 10);
      desk.clock.advance(14 * minute);
      expect((await from(99, { password })).status).to.equal(429);
      desk.clock.advance(minute);
      expect((await from(99, { password })).status).to.equal(200);
    });

    it('treats an address that nobody has like any other', async () => {
      for (let tries = 0; tries < 10; tries += 1) {
        const ip = `203.0.113.${tries}`;
        await signIn(
          { email: 'nobody@example.com' },
          { ip, headers: { host: 'd.example', 'x-forwarded-proto': 'https' } },
        );
      }
      expect((await signIn({ email: 'NOBODY@example.com' })).status).to.equal(429);
    });

    it('all at once is no way around it', async () => {
      const answers = await Promise.all(Array.from({ length: 12 }, () => signIn(wrong)));
      expect(answers.filter(({ status }) => status === 401)).to.have.length(5);
      expect(answers.filter(({ status }) => status === 429)).to.have.length(7);
    });

    it('is not what people who sign in properly do', async () => {
      for (let times = 0; times < 12; times += 1) expect((await signIn()).status).to.equal(200);
    });

    it('at the password of a screen that was left open stops too', async () => {
      const change = (current: string) =>
        desk.call('POST /password', { as: kim, ask: { current, next: 'nine green lanterns ashore' } });
      for (let tries = 0; tries < 10; tries += 1) expect((await change('guess')).status).to.equal(400);
      expect((await change(password)).status).to.equal(429);
    });
  });

  describe('passwords', () => {
    it('are changed by who knows the old one; every other session ends', async () => {
      const elsewhere = personOf(await signIn());
      const next = 'nine green lanterns ashore';
      const answer = await desk.call('POST /password', { as: kim, ask: { current: password, next } });
      expect(answer.body).to.deep.equal({ done: true });
      const after: Person = { ...personOf(answer), csrf: kim.csrf };
      expect(after.cookie).to.not.equal(kim.cookie);
      expect(await statusOf(kim)).to.equal(401);
      expect(await statusOf(elsewhere)).to.equal(401);
      expect((await desk.call('POST /available', { as: after, ask: { available: true } })).status).to.equal(200);
      expect((await signIn()).status).to.equal(401);
      expect((await signIn({ password: next })).status).to.equal(200);
    });

    it('that anybody would guess are refused with a reason, and nothing changes', async () => {
      for (const next of ['short', password, 'Password1234', 'qwertyuiop12', kim.agent.email, 'aaaaaaaaaaaaaaaa']) {
        const answer = await desk.call('POST /password', { as: kim, ask: { current: password, next } });
        expect(answer.status, next).to.equal(400);
        expect(answer.body)
          .to.have.nested.property('error.message')
          .that.matches(/^next: /);
      }
      expect((await signIn()).status).to.equal(200);
    });

    it('hashed with other parameters are hashed anew when they are next used', async () => {
      const { people } = desk.store;
      await people.changeAgent(kim.agent.id, { passwordHash: await openPasswords(cost - 1).hash(password) }, 0);
      expect((await signIn()).status).to.equal(200);
      const hash = (await people.agentByEmail(kim.agent.email))?.passwordHash ?? '';
      expect(hash).to.match(/^\$scrypt\$ln=8,r=8,p=1\$/);
      expect(await statusOf(personOf(await signIn()))).to.equal(200);
    });
  });

  describe('the first admin', () => {
    it('is made once, with a password that works and is asked to be replaced', async () => {
      const store = await stores.open();
      const empty = openDesk(store, library);
      const made = await ensureFirstAdmin(store.people, {
        now: empty.clock.now,
        newId: countedId,
        passwords: empty.passwords,
      });
      expect(made?.email).to.equal('admin@nightdesk.local');
      expect(made?.password).to.match(/^([a-km-z2-9]{5}-){3}[a-km-z2-9]{5}$/);
      expect(await ensureFirstAdmin(store.people, { now: empty.clock.now, newId: countedId })).to.equal(null);
      const answer = await empty.call('POST /sign-in', { ask: made });
      expect(answer.body).to.deep.include({ firstPassword: true });
      const as = personOf(answer);
      const next = 'nine green lanterns ashore';
      await empty.call('POST /password', { as, ask: { current: made?.password, next } });
      const again = await empty.call('POST /sign-in', { ask: { email: made?.email, password: next } });
      expect(again.status).to.equal(200);
      expect(again.body).to.not.have.property('firstPassword');
      empty.api.close();
    });

    it('stays marked when the password is hashed anew', async () => {
      const store = await stores.open();
      const given = { now: desk.clock.now, newId: countedId, passwords: openPasswords(cost - 1) };
      const made = await ensureFirstAdmin(store.people, given);
      const other = openDesk(store, library);
      expect((await other.call('POST /sign-in', { ask: made })).body).to.include({ firstPassword: true });
      other.api.close();
      expect(
        isFirstPassword((await store.people.agentByEmail('admin@nightdesk.local'))?.passwordHash ?? null),
      ).to.equal(true);
    });

    it('of two processes that start together is made by one', async () => {
      const store = await stores.open();
      const given = { now: desk.clock.now, newId: countedId, passwords: desk.passwords };
      const made = await Promise.all([ensureFirstAdmin(store.people, given), ensureFirstAdmin(store.people, given)]);
      expect(made.filter((one) => one !== null)).to.have.length(1);
      expect(await store.people.agents()).to.have.length(1);
    });
  });

  it('is written down with who, what and from where, and never with what was typed', async () => {
    const entries: unknown[] = [];
    const people = { ...desk.store.people, audit: (entry: unknown) => (entries.push(entry), Promise.resolve()) };
    const other = openDesk({ ...desk.store, people }, library);
    const ask = { email: kim.agent.email, password };
    await other.call('POST /sign-in', { ask });
    await other.call('POST /sign-in', { ask: { ...ask, password: 'hunter2 hunter2' } });
    await other.call('POST /sign-in', { ask: { email: 'hunter3 typed into the wrong field', password } });
    other.api.close();
    const { id } = kim.agent;
    expect(entries).to.deep.equal([
      { who: id, what: 'sign-in', target: id, from: '127.0.0.1' },
      { who: '', what: 'sign-in refused', target: id, from: '127.0.0.1' },
      { who: '', what: 'sign-in refused', target: '', from: '127.0.0.1' },
    ]);
    expect(JSON.stringify(other.logged)).to.not.match(/hunter|example\.com/);
  });
});
