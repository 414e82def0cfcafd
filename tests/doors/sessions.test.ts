import { expect } from 'chai';
import { openSessions } from '../../server/signIn/sessions.ts';
import { allRows } from '../fakes/allRows.ts';
import { openTestHouse, type TestHouse } from '../fakes/house.ts';
import { type Place, testStores } from '../fakes/stores.ts';
import { smallContent, type SmallContent } from '../server/smallContent.ts';
import { type Heard, send } from './send.ts';

const minute = 60_000;
const secondPassword = 'nine green lanterns ashore';

/** Somebody's browser: keeps the cookies it is given and says where its pages are from. */
interface Browser {
  cookie: string;
  csrf: string;
  ask(house: TestHouse, call: string, body?: unknown): Promise<Heard>;
  /** Opens the news of the desk; `ended` resolves when the house hangs up. */
  listen(house: TestHouse): Promise<{ readonly status: number; readonly ended: Promise<void>; hangUp(): void }>;
}

describe('sessions at the desk, in two houses on one PostgreSQL', function () {
  this.timeout(60_000);
  const stores = testStores('postgres');
  let content: SmallContent;
  let place: Place;
  let here: TestHouse;
  let there: TestHouse;
  let ahead = 0;
  let admin: Browser;
  let password = '';
  let email = '';

  before(async () => {
    content = await smallContent();
    place = await stores.place();
    const env = {
      DATABASE_URL: place.databaseUrl ?? '',
      DATA_DIR: place.dataDir,
      EMBEDDINGS: 'off',
      CONTENT_DIR: content.dir,
      // Browsers reach it through a proxy with TLS on this machine.
      TRUSTED_PROXIES: '127.0.0.1',
    };
    const now = () => Date.now() + ahead;
    [here, there] = [await openTestHouse(env, { now }), await openTestHouse(env, { now })];
    ({ email = '', password = '' } = here.house.firstAdmin ?? {});
    admin = openBrowser();
    expect((await signIn(admin, here)).status).to.equal(200);
  });
  after(async () => {
    await here.stop();
    await there.stop();
    await content.remove();
  });

  const signIn = async (browser: Browser, house: TestHouse): Promise<Heard> =>
    browser.ask(house, 'POST /sign-in', { email, password });
  const statusOf = async (browser: Browser, house: TestHouse): Promise<number> =>
    (await browser.ask(house, 'GET /me')).status;
  /** Another screen of a colleague, who is made when there is none of that name. */
  const colleague = async (name: string): Promise<Browser & { readonly id: string }> => {
    const { people } = here.house.store;
    const address = `${name}@example.com`;
    const now = Date.now() + ahead;
    const agent =
      (await people.agentByEmail(address))?.agent ??
      (await people.addAgent(
        { id: `id-of-${name}`, email: address, name, role: 'agent', state: 'active', passwordHash: null },
        now,
      ));
    const { token, csrf } = await openSessions(people).open(agent.id, now);
    return Object.assign(openBrowser(`__Host-nightdesk=${token}`, csrf), { id: agent.id });
  };

  it('begin with nothing: no cookie is given before the password was right, and a planted one is never used', async () => {
    const planted = `__Host-nightdesk=${'p'.repeat(43)}`;
    const victim = openBrowser(planted);
    for (const path of ['/', '/desk', '/desk/people'])
      expect(
        (await send(here.house.port, { method: 'GET', path, headers: [['Cookie', planted]], body: Buffer.alloc(0) }))
          .headers,
      ).to.not.have.property('set-cookie');
    const wrong = await victim.ask(here, 'POST /sign-in', { email, password: 'a wrong password' });
    expect(wrong.status).to.equal(401);
    expect(wrong.headers).to.not.have.property('set-cookie');
    expect((await signIn(victim, here)).status).to.equal(200);
    expect(victim.cookie)
      .to.match(/^__Host-nightdesk=[\w-]{43}$/)
      .and.not.equal(planted);
    expect(await statusOf(openBrowser(planted), here)).to.equal(401);
    expect(await statusOf(victim, there)).to.equal(200);
  });

  it('are kept in a cookie that no script, no other site and no other name of ours can touch', async () => {
    const browser = openBrowser();
    const { headers } = await signIn(browser, here);
    expect((headers['set-cookie'] ?? '').split('; ').slice(1)).to.have.members([
      'Path=/',
      'HttpOnly',
      'SameSite=Strict',
      'Secure',
    ]);
    const token = browser.cookie.split('=')[1] ?? '';
    expect(Buffer.from(token, 'base64url')).to.have.length(32);
    for (const cookie of [
      `nightdesk=${token}`,
      `__Secure-nightdesk=${token}`,
      `__host-nightdesk=${token}`,
      `__Host-nightdesk = ${token}`,
    ])
      expect(await statusOf(openBrowser(cookie), here), cookie).to.equal(401);
  });

  it('are others after each sign-in, and what the browser had before is worth nothing', async () => {
    const browser = openBrowser();
    const seen: string[] = [];
    for (const house of [here, there, here]) {
      await signIn(browser, house);
      for (const old of seen) expect(await statusOf(openBrowser(old), house)).to.equal(401);
      expect(seen).to.not.include(browser.cookie);
      seen.push(browser.cookie);
    }
  });

  it('end with whoever had the browser before, when an invitation is taken up in it', async () => {
    const earlier = await colleague('lena');
    const invited = await admin.ask(here, 'POST /agents', { email: 'new@example.com', name: 'New', role: 'agent' });
    const [, token = ''] = /"link":"[^"#]*#([\w-]+)"/.exec(invited.body) ?? [];
    const browser = openBrowser(earlier.cookie, earlier.csrf);
    expect((await browser.ask(there, 'POST /ticket/use', { token, password: secondPassword })).status).to.equal(200);
    expect(browser.cookie).to.not.equal(earlier.cookie);
    expect(await statusOf(earlier, here)).to.equal(401);
    expect(await statusOf(browser, here)).to.equal(200);
  });

  const endings: Readonly<Record<string, (who: Browser & { readonly id: string }) => Promise<Heard>>> = {
    'they sign out': (who) => who.ask(here, 'POST /sign-out'),
    'the account is disabled': ({ id }) => change(id, { state: 'disabled' }),
    'the role becomes a higher one': ({ id }) => change(id, { role: 'admin' }),
    'the role becomes a lower one': ({ id }) => change(id, { role: 'agent' }),
  };
  const change = (id: string, to: unknown): Promise<Heard> => admin.ask(here, `POST /agents/${id}`, to);

  for (const [at, [what, end]] of Object.entries(endings).entries())
    it(`end in every house, with every open screen, when ${what}`, async () => {
      const who = await colleague(`kim-${at}`);
      if (what.endsWith('a lower one')) {
        await change(who.id, { role: 'editor' });
        Object.assign(who, await colleague(`kim-${at}`));
      }
      const other = await colleague('jo');
      const [screens, others] = [[await who.listen(here), await who.listen(there)], await other.listen(there)];
      for (const { status } of [...screens, others]) expect(status).to.equal(200);
      expect((await end(who)).status).to.equal(200);
      for (const { ended } of screens) await ended;
      expect(await statusOf(who, here)).to.equal(401);
      expect(await statusOf(who, there)).to.equal(401);
      expect((await who.listen(there)).status).to.equal(401);
      // Nobody else is put out by it.
      expect(await statusOf(other, there)).to.equal(200);
      others.hangUp();
    });

  it('end everywhere but at the screen where the password is changed, which goes on with another one', async () => {
    const elsewhere = openBrowser();
    await signIn(elsewhere, there);
    const screen = await elsewhere.listen(there);
    const before = admin.cookie;
    expect((await admin.ask(here, 'POST /password', { current: password, next: secondPassword })).status).to.equal(200);
    await screen.ended;
    expect(admin.cookie).to.not.equal(before);
    expect(await statusOf(openBrowser(before), there)).to.equal(401);
    expect(await statusOf(elsewhere, there)).to.equal(401);
    expect(await statusOf(admin, there)).to.equal(200);
    expect((await admin.ask(there, 'POST /available', { available: true })).status).to.equal(200);
    expect((await signIn(openBrowser(), there)).status).to.equal(401);
    password = secondPassword;
  });

  it('are of no use to whoever reads the database: neither cookies nor links stand in it', async () => {
    const browser = openBrowser();
    await signIn(browser, here);
    const { body } = await admin.ask(here, 'POST /agents', {
      email: 'another@example.com',
      name: 'Another',
      role: 'agent',
    });
    const link = /#([\w-]+)"/.exec(body)?.[1] ?? '';
    const rows = JSON.stringify(await allRows(place));
    for (const secret of [browser.cookie.split('=')[1] ?? '', admin.cookie.split('=')[1] ?? '', link, password]) {
      expect(secret).to.have.length.above(20);
      expect(rows).to.not.include(secret);
    }
    // What does stand there opens nothing.
    const hashes = /"token_hash":"([0-9a-f]{64})"/g;
    const kept = [...rows.matchAll(hashes)].map(([, hash = '']) => hash);
    expect(kept).to.not.be.empty;
    for (const hash of kept)
      expect(await statusOf(openBrowser(`__Host-nightdesk=${hash.slice(0, 43)}`), here)).to.equal(401);
  });

  it('end after half an hour without a request in any house, and after twelve hours however busy', async () => {
    const [idle, busy] = [await colleague('ida'), await colleague('bo')];
    for (let quarter = 0; quarter < 47; quarter += 1) {
      ahead += 15 * minute;
      expect(await statusOf(busy, quarter % 2 === 0 ? here : there), `quarter ${quarter}`).to.equal(200);
      if (quarter === 0) expect(await statusOf(idle, there)).to.equal(200);
      if (quarter === 2) expect(await statusOf(idle, here)).to.equal(401);
    }
    ahead += 15 * minute;
    expect(await statusOf(busy, here)).to.equal(401);
    // What ended is not kept either.
    await signIn(openBrowser(), here);
    expect((await allRows(place))['session']).to.have.length(1);
  });
});

function openBrowser(cookie = '', csrf = ''): Browser {
  const browser: Browser = {
    cookie,
    csrf,
    async ask(house, call, body) {
      const [method = '', path = ''] = call.split(' ');
      const heard = await send(house.house.port, {
        method,
        path: `/desk/api${path}`,
        headers: [...headersOf(house), ['Content-Type', 'application/json'], ['X-CSRF-Token', browser.csrf]],
        body: Buffer.from(method === 'GET' ? '' : JSON.stringify(body ?? {})),
      });
      const [given] = (heard.headers['set-cookie'] ?? '').split(';');
      if (given !== undefined && given !== '') browser.cookie = given;
      browser.csrf = /"csrf":"([\w-]+)"/.exec(heard.body)?.[1] ?? browser.csrf;
      return heard;
    },
    async listen(house) {
      const hanging = new AbortController();
      const response = await fetch(`${house.origin}/desk/api/stream`, {
        headers: headersOf(house).filter(([name]) => name !== 'Host') as [string, string][],
        signal: hanging.signal,
      });
      const ended = response.text().then(
        () => undefined,
        () => undefined,
      );
      return { status: response.status, ended, hangUp: () => hanging.abort() };
    },
  };
  return browser;

  function headersOf({ house }: TestHouse): readonly (readonly [string, string])[] {
    return [
      ['Host', `127.0.0.1:${house.port}`],
      ['X-Forwarded-Proto', 'https'],
      ['X-Forwarded-For', '203.0.113.20'],
      ['Sec-Fetch-Site', 'same-origin'],
      ...(browser.cookie === '' ? [] : [['Cookie', browser.cookie] as const]),
    ];
  }
}
