import { execFileSync } from 'node:child_process';
import { expect } from 'chai';
import { allRows } from '../fakes/allRows.ts';
import { closePage, openPage } from '../fakes/browser.ts';
import { type Place, testStores } from '../fakes/stores.ts';
import { openTestHost, route, type TestHost } from '../server/openTestHost.ts';
import { type Doors, newCustomer, openDoors } from './openDoors.ts';
import { type Heard, send } from './send.ts';

type Headers = Readonly<Record<string, string>>;

/** A request that a browser with a session could be made to send. */
interface Attack {
  readonly headers: Headers;
  readonly type?: string;
  /** The token it carries; `own` is that of the session. */
  readonly token?: string;
  readonly body?: string;
}

const json = 'application/json';

describe('requests in the name of somebody who is signed in at the desk', function () {
  this.timeout(60_000);
  const stores = testStores('sqlite');
  let place: Place;
  let doors: Doors;
  let id = '';
  let session: { readonly cookie: string; readonly csrf: string };
  let otherSession: { readonly cookie: string; readonly csrf: string };

  before(async () => {
    execFileSync(process.execPath, ['scripts/build-web.ts'], { stdio: 'ignore' });
    place = await stores.place();
    doors = await openDoors(place);
    const ana = await newCustomer(doors);
    await ana.say('I want to talk to a person');
    const peer = ana.id.split('.')[1] ?? '';
    id =
      (await doors.house.store.threads.conversationAt({ channel: 'web', account: 'web', peer, route: ana.id }))?.id ??
      '';
    for (let tries = 0; tries < 200 && (await ana.activities()).list.length < 2; tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 10));
    [session, otherSession] = [await doors.atDesk(), await doors.atDesk()];
  });
  after(() => doors.close());

  const unsafe = (): readonly string[] =>
    doors.addresses.filter((address) => address.startsWith('POST /desk/api/') && !address.endsWith('/backup'));

  /** What would work if it came from a page of ours. */
  const wellFormed: Readonly<Record<string, unknown>> = {
    'sign-in': { email: 'admin@nightdesk.local', password: 'x' },
    password: { current: 'x', next: 'nine green lanterns ashore' },
    available: { available: false },
    'take-over': { epoch: 2 },
    reply: { epoch: 2, text: 'Send your PIN to evil.example', replyKey: 'key-00000001' },
    note: { text: 'Owned' },
    'hand-back': { epoch: 2 },
    close: { epoch: 2 },
    agents: { email: 'evil@example.com', name: 'Evil', role: 'admin' },
    export: { query: 'nobody' },
    erase: { query: 'nobody' },
  };

  const attempt = (address: string, attack: Attack): Promise<Heard> => {
    const path = address.slice('POST '.length).replace(':id', id);
    const { headers, type = json, token = '' } = attack;
    const body = attack.body ?? JSON.stringify(wellFormed[path.split('/').at(-1) ?? ''] ?? {});
    return send(doors.port, {
      method: 'POST',
      path,
      headers: [
        ['Cookie', session.cookie],
        ...(type === '' ? [] : [['Content-Type', type] as const]),
        ...(token === '' ? [] : [['X-CSRF-Token', token === 'own' ? session.csrf : token] as const]),
        ...Object.entries(headers),
      ],
      body: Buffer.from(body),
    });
  };
  const unchanged = async (what: () => Promise<void>): Promise<void> => {
    const kept = async (): Promise<unknown> => {
      const { session: sessions, audit: _audit, ...rest } = await allRows(place);
      return [rest, sessions?.map((one) => one['token_hash'])];
    };
    const before = await kept();
    await what();
    expect(await kept()).to.deep.equal(before);
  };

  const own = (): Headers => ({ Origin: doors.origin, 'Sec-Fetch-Site': 'same-origin' });
  const foreign: Readonly<Record<string, Attack>> = {
    'another site': { headers: { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' }, token: 'own' },
    'another site that hides': { headers: { Origin: 'null', 'Sec-Fetch-Site': 'cross-site' }, token: 'own' },
    'a site beside ours': {
      headers: { Origin: 'https://shop.meridian.test', 'Sec-Fetch-Site': 'same-site' },
      token: 'own',
    },
    'the address line': { headers: { 'Sec-Fetch-Site': 'none' }, token: 'own' },
    'a kind of site that is not invented yet': { headers: { 'Sec-Fetch-Site': 'SAME-ORIGIN' }, token: 'own' },
    'an old browser at another site': { headers: { Origin: 'https://evil.example' }, token: 'own' },
    'an old browser that hides': { headers: { Origin: 'null' }, token: 'own' },
    'another port of this machine': { headers: { Origin: 'http://127.0.0.1:1' }, token: 'own' },
    'our name with another scheme': { headers: { Origin: 'https://127.0.0.1' }, token: 'own' },
    'a site that says two origins': {
      headers: { Origin: 'https://help.meridian.test, https://evil.example' },
      token: 'own',
    },
  };
  const tokens: readonly string[] = ['', 'x', 'undefined', 'null'];
  const types: readonly string[] = [
    '',
    'text/plain',
    'text/plain; application/json',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/jsonp',
    'text/json',
    'application/csp-report',
  ];

  it('are refused from every page that is not ours, whatever they carry', async () => {
    await unchanged(async () => {
      for (const address of unsafe())
        for (const [name, attack] of Object.entries(foreign))
          expect((await attempt(address, attack)).status, `${address} from ${name}`).to.equal(403);
    });
  });

  it('are refused without the token of that very session, also from our pages', async () => {
    await unchanged(async () => {
      const guarded = unsafe().filter((address) => !/\/(?:sign-in|ticket\/\w+)$/.test(address));
      expect(guarded.length).to.be.above(15);
      for (const address of guarded)
        for (const token of [...tokens, otherSession.csrf, session.csrf.slice(1), `${session.csrf},${session.csrf}`])
          expect((await attempt(address, { headers: own(), token })).status, `${address} with ${token}`).to.equal(403);
    });
  });

  it('are refused in every form that another site may send without asking', async () => {
    await unchanged(async () => {
      for (const address of unsafe().filter((one) => (one.split('/').at(-1) ?? '') in wellFormed))
        for (const type of types) {
          const { status } = await attempt(address, { headers: own(), token: 'own', type });
          expect(status, `${address} as ${type}`).to.equal(400);
        }
    });
  });

  it('are not done by asking for something: no GET changes anything, however it calls itself', async () => {
    await unchanged(async () => {
      for (const address of [...doors.addresses.filter((one) => one.startsWith('GET /desk')), ...unsafe()]) {
        const [, path = ''] = address.split(' ');
        if (path.endsWith('/stream')) continue;
        for (const method of ['GET', 'HEAD'])
          await send(doors.port, {
            method,
            path: `${path.replace(':id', id).replace(':screen', 'people')}?_method=POST`,
            headers: [
              ['Cookie', session.cookie],
              ['X-HTTP-Method-Override', 'POST'],
              ['X-Method-Override', 'POST'],
              ['X-CSRF-Token', session.csrf],
            ],
            body: Buffer.alloc(0),
          });
      }
    });
  });

  it('are done when they come from our page with its token', async () => {
    const note = await attempt('POST /desk/api/conversations/:id/note', { headers: own(), token: 'own' });
    expect(note.status).to.equal(200);
    const away = await attempt('POST /desk/api/available', { headers: own(), token: 'own' });
    expect(away.status).to.equal(200);
  });

  describe('by a hostile page in the same browser', () => {
    let evil: TestHost;
    before(async () => {
      evil = await openTestHost((host) =>
        host.mount(
          route('/', () =>
            Promise.resolve({
              status: 200,
              headers: { 'content-type': 'text/html', 'content-security-policy': '' },
              body: '<!doctype html><title>Win a prize</title><h1>Win a prize</h1>',
            }),
          ),
        ),
      );
    });
    after(() => evil.host.close());

    // Another port of the same name is the same site: there the browser sends even the strictest cookie along.
    for (const [name, sendsCookie] of [
      ['localhost', false],
      ['127.0.0.1', true],
    ] as const)
      it(`do nothing and show nothing, from ${sendsCookie ? 'the same site' : 'another site'}`, async () => {
        const page = await openPage({ mayComplain: true });
        const [cookie = '', value = ''] = session.cookie.split('=');
        await page
          .context()
          .addCookies([{ name: cookie, value, domain: '127.0.0.1', path: '/', httpOnly: true, sameSite: 'Strict' }]);
        await page.goto(`${doors.origin}/desk/`);
        expect(await page.evaluate(isSignedIn)).to.equal(true);
        // Answers are hidden from the page, often from its tools too: what is sent is what counts.
        const sent: Promise<{ readonly path: string; readonly hadCookie: boolean }>[] = [];
        page.context().on('request', (request) => {
          const { origin, pathname: path } = new URL(request.url());
          if (origin === doors.origin && path.startsWith('/desk/api/') && request.method() === 'POST')
            sent.push(request.allHeaders().then((headers) => ({ path, hadCookie: headers['cookie'] !== undefined })));
        });
        page.context().on('response', (response) => {
          if (response.request().method() === 'POST') statuses.push(response.status());
        });
        const statuses: number[] = [];
        await unchanged(async () => {
          await page.goto(`http://${name}:${evil.port}/`);
          const got = await page.evaluate(attackFrom, { home: doors.origin, id });
          expect(got).to.deep.equal({ read: [], framed: false, opener: false });
        });
        const posts = await Promise.all(sent);
        expect(posts.length).to.be.at.least(5);
        expect(posts.some(({ hadCookie }) => hadCookie)).to.equal(sendsCookie);
        for (const status of statuses) expect(status).to.be.oneOf([401, 403]);
        // Whoever was signed in still is.
        await page.goto(`${doors.origin}/desk/`);
        expect(await page.evaluate(isSignedIn)).to.equal(true);
        await closePage(page);
      });
  });
});

/** Runs in a page of ours. */
async function isSignedIn(): Promise<boolean> {
  return (await fetch('/desk/api/me')).ok;
}

/** Everything that a page of another origin may try. Runs in the page. */
async function attackFrom({ home, id }: { readonly home: string; readonly id: string }): Promise<{
  readonly read: readonly string[];
  readonly framed: boolean;
  readonly opener: boolean;
}> {
  const read: string[] = [];
  const api = `${home}/desk/api`;
  const note = `${api}/conversations/${id}/note`;
  const attempts: readonly (readonly [string, RequestInit])[] = [
    [`${api}/me`, {}],
    [`${api}/me`, { mode: 'no-cors' }],
    [note, { method: 'POST', mode: 'no-cors', body: '{"text":"Owned"}' }],
    [note, { method: 'POST', mode: 'no-cors', body: new Blob(['{"text":"Owned"}'], { type: 'text/plain' }) }],
    [note, { method: 'POST', body: '{"text":"Owned"}', headers: { 'content-type': 'application/json' } }],
    [`${api}/sign-out`, { method: 'POST', mode: 'no-cors' }],
  ];
  for (const [url, init] of attempts)
    await fetch(url, { credentials: 'include', ...init }).then(
      async (response) => read.push(...[await response.text()].filter((text) => text !== '')),
      () => undefined,
    );
  navigator.sendBeacon(note, '{"text":"Owned"}');

  const frame = document.createElement('iframe');
  frame.src = `${home}/desk/`;
  const loaded = new Promise((resolve) => {
    frame.onload = resolve;
    setTimeout(resolve, 500);
  });
  document.body.append(frame);
  await loaded;
  let framed = false;
  try {
    framed = frame.contentDocument?.querySelector('#desk') !== null && frame.contentDocument !== null;
  } catch {
    // Another origin: nothing to be seen, which is right.
  }

  // A form whose text looks like JSON, sent into the frame.
  const target = document.createElement('iframe');
  target.name = 'target';
  document.body.append(target);
  for (const [action, name] of [
    [note, '{"text":"Owned","x":"'],
    [`${api}/sign-out`, '{"x":"'],
    [`${api}/agents`, '{"email":"evil@example.com","name":"Evil","role":"admin","x":"'],
  ] as const) {
    const form = document.createElement('form');
    Object.assign(form, { action, method: 'post', enctype: 'text/plain', target: 'target' });
    const field = document.createElement('input');
    Object.assign(field, { name, value: '"}' });
    form.append(field);
    document.body.append(form);
    const arrived = new Promise((resolve) => {
      target.onload = resolve;
      setTimeout(resolve, 500);
    });
    form.submit();
    await arrived;
  }

  const opened = window.open(`${home}/desk/`, '_blank');
  await new Promise((resolve) => setTimeout(resolve, 300));
  let opener = false;
  try {
    opener = opened !== null && !opened.closed && opened.document.title !== '';
  } catch {
    // Another origin.
  }
  opened?.close();
  return { read, framed, opener };
}
