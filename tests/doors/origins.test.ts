import { expect } from 'chai';
import { WebSocket } from 'ws';
import { readConfig } from '../../server/config.ts';
import { closePage, openPage } from '../fakes/browser.ts';
import { type DirectLineClient, textOf } from '../fakes/directLine.ts';
import { testStores } from '../fakes/stores.ts';
import { openTestHost, route } from '../server/openTestHost.ts';
import { type Doors, newCustomer, openDoors } from './openDoors.ts';
import { send, type Sent } from './send.ts';

const shop = 'https://shop.example';
const munich = 'https://xn--mnchen-3ya.example:8443';

/** Origins that are nearly one that may embed the chat, `ours` being the house's own. */
const nearly = (ours: string): Readonly<Record<string, string>> => ({
  'of nobody': 'null',
  'that is empty of a host': 'https://',
  'of a sub-domain': 'https://www.shop.example',
  'of the domain above': 'https://example',
  'that ends alike': 'https://evil-shop.example',
  'that begins alike': 'https://shop.example.evil.example',
  'that begins alike, without a dot': 'https://shop.exampleevil',
  'with a name before the host': 'https://shop.example@evil.example',
  'with ours as a name': 'https://shop.example:x@evil.example',
  'of another port': 'https://shop.example:8443',
  'that tells the usual port': 'https://shop.example:443',
  'in capitals': 'HTTPS://SHOP.EXAMPLE',
  'in some capitals': 'https://Shop.example',
  'with a dot at its end': 'https://shop.example.',
  'with a slash at its end': 'https://shop.example/',
  'with a path': 'https://shop.example/help',
  'with a query': 'https://shop.example?https://shop.example',
  'without its scheme': 'shop.example',
  'of another scheme': 'http://shop.example',
  'of a socket': 'wss://shop.example',
  'of a file': 'file://',
  'of an extension': 'chrome-extension://shop.example',
  'in letters that look alike': 'https://sh\u03bfp.example',
  'in letters that look alike, as the net writes them': 'https://xn--shp-0ic.example',
  'in its own letters instead of as the net writes it': 'https://m\u00fcnchen.example:8443',
  'without its port': 'https://xn--mnchen-3ya.example',
  'with a blank before it': `\u00a0${shop}`,
  twice: `${shop}, ${shop}`,
  'with a good one behind a bad one': `https://evil.example, ${shop}`,
  'with a good one before a bad one': `${shop} https://evil.example`,
  'with a star': 'https://*.example',
  'a star': '*',
  'ours with a dot at its end': ours.replace('127.0.0.1', '127.0.0.1.'),
  'ours by another name': ours.replace('127.0.0.1', 'localhost'),
  'ours by another number': ours.replace('127.0.0.1', '2130706433'),
  'ours at another port': ours.replace(/\d+$/, '1'),
  'ours by its public name, in clear': 'http://help.meridian.test',
  'ours by its public name, at another port': 'https://help.meridian.test:8443',
});

describe('pages that are nearly allowed', function () {
  this.timeout(60_000);
  const stores = testStores('sqlite');
  let doors: Doors;
  let ana: DirectLineClient;
  let session: { readonly cookie: string; readonly csrf: string };

  before(async () => {
    doors = await openDoors(await stores.place(), { ALLOWED_ORIGINS: `${shop},${munich}` });
    ana = await newCustomer(doors);
    await ana.say('Hello');
    session = await doors.atDesk();
  });
  after(() => doors.close());

  const ask = (method: string, path: string, headers: Sent['headers'], body = '{}') =>
    send(doors.port, {
      method,
      path,
      headers: [
        ['Content-Type', 'application/json'],
        ...headers.map(([name, value]) => [name, onTheWire(value)] as const),
      ],
      body: Buffer.from(method === 'POST' ? body : ''),
    });
  /** Every door of the chat, with a key that opens it. */
  const ofChat = (): readonly (readonly [string, string])[] => [
    ['POST', '/widget/token'],
    ['POST', '/v3/directline/tokens/refresh'],
    ['POST', '/v3/directline/conversations'],
    ['GET', `/v3/directline/conversations/${ana.id}`],
    ['GET', `/v3/directline/conversations/${ana.id}/activities`],
    ['POST', `/v3/directline/conversations/${ana.id}/activities`],
    ['OPTIONS', '/widget/token'],
    ['OPTIONS', `/v3/directline/conversations/${ana.id}/activities`],
  ];

  it('get nothing from the chat that they could read, not even with a token', async () => {
    for (const [name, origin] of Object.entries(nearly(doors.origin)))
      for (const [method, path] of ofChat()) {
        const { status, headers, body } = await ask(method, path, [
          ['Origin', origin],
          ['Authorization', `Bearer ${ana.token}`],
        ]);
        expect(status, `${name}: ${method} ${path}`).to.equal(401);
        expect(headers, name).to.not.have.property('access-control-allow-origin');
        expect(body, name).to.not.match(/"token"|"activities"/);
      }
  });

  it('are not those that are allowed: these are answered, each by its own name', async () => {
    for (const origin of [shop, munich, doors.origin, 'https://help.meridian.test'])
      for (const [method, path] of ofChat()) {
        const { status, headers } = await ask(
          method,
          path,
          [
            ['Origin', origin],
            ['Authorization', `Bearer ${ana.token}`],
          ],
          '{"type":"message","text":"Hello"}',
        );
        expect(status, `${origin}: ${method} ${path}`).to.be.oneOf([200, 201, 204]);
        expect(headers['access-control-allow-origin'], origin).to.equal(origin);
        expect(headers['vary'], origin).to.match(/\borigin\b/);
        expect(headers, origin).to.not.have.property('access-control-allow-credentials');
      }
  });

  it('open no line of news, and waste no ticket by trying', async () => {
    const ticket = async (): Promise<string> => {
      const url = new URL(textOf((await ana.resume()).body, 'streamUrl'));
      return `ws://127.0.0.1:${doors.port}${url.pathname}${url.search}`;
    };
    const one = await ticket();
    for (const [name, origin] of Object.entries(nearly(doors.origin)))
      expect(await knockAt(one, { origin: onTheWire(origin) }), name).to.equal('403');
    for (const headers of [{ origin: shop }, { origin: munich }, { origin: doors.origin }, {}])
      expect(await knockAt(await ticket(), headers), JSON.stringify(headers)).to.equal('open');
    // It was good all the time.
    expect(await knockAt(one, { origin: shop })).to.equal('open');
  });

  it('get nothing from the desk, neither calls nor its stream, with a session and its token', async () => {
    const cookies: Sent['headers'] = [
      ['Cookie', session.cookie],
      ['X-CSRF-Token', session.csrf],
    ];
    const asked = (origin: string, path = '/desk/api/me') => ask('GET', path, [['Origin', origin], ...cookies]);
    const embedding = { 'that may embed the chat': shop, 'that may embed the chat too': munich };
    for (const [name, origin] of Object.entries({ ...nearly(doors.origin), ...embedding }))
      for (const path of ['/desk/api/me', '/desk/api/stream', '/desk/api/conversations']) {
        const { status, headers } = await asked(origin, path);
        expect(status, `${name} at ${path}`).to.equal(403);
        expect(headers, name).to.not.have.property('access-control-allow-origin');
      }
    for (const origin of [doors.origin, 'https://help.meridian.test'])
      expect((await asked(origin)).status).to.equal(200);
    // A browser says where a page is from with each unsafe request; what says nothing is no page, and needs the token.
    expect((await ask('POST', '/desk/api/available', cookies, '{"available":true}')).status).to.equal(200);
    expect((await ask('POST', '/desk/api/available', cookies.slice(0, 1), '{"available":true}')).status).to.equal(403);
  });

  it('are not believed because of another name in the request', async () => {
    const names: Sent['headers'] = [
      ['X-Forwarded-Host', 'evil.example'],
      ['Forwarded', 'host=evil.example'],
      ['X-Original-Host', 'evil.example'],
      ['Referer', `${doors.origin}/desk/`],
    ];
    for (const header of names) {
      const headers: Sent['headers'] = [['Origin', 'https://evil.example'], header, ['Cookie', session.cookie]];
      expect((await ask('GET', '/desk/api/me', headers)).status, header[0]).to.equal(403);
      expect((await ask('POST', '/widget/token', headers)).status, header[0]).to.equal(401);
    }
  });

  it('cannot be let in by a setting that looks as if it named many', () => {
    const config = (origins: string) => () => readConfig({ DATA_DIR: '/tmp', ALLOWED_ORIGINS: origins });
    expect(config(`${shop},${munich}`)().allowedOrigins).to.deep.equal([shop, munich]);
    for (const origins of [
      '*',
      'null',
      'https://*.example',
      'https://shop.example/',
      'shop.example',
      'https://Shop.example',
      'https://a@shop.example',
      'file://x',
      'https://m\u00fcnchen.example',
    ])
      expect(config(origins), origins).to.throw('ALLOWED_ORIGINS');
  });
});

describe('a page and the chat in it', function () {
  this.timeout(60_000);
  const stores = testStores('sqlite');

  it('say nothing to each other by messages of windows: the chat hears none and sends none', async () => {
    const doors = await openDoors(await stores.place());
    const embedding = await openTestHost((host) =>
      host.mount(
        route('/', () =>
          Promise.resolve({
            status: 200,
            headers: { 'content-type': 'text/html', 'content-security-policy': '' },
            body: `<!doctype html><html lang="en"><title>Shop</title><script src="${doors.origin}/widget.js" defer></script><body>`,
          }),
        ),
      ),
    );
    const page = await openPage();
    await page.goto(`http://127.0.0.1:${embedding.port}/`);
    await page.getByRole('button', { name: 'Open chat' }).waitFor();
    const heard = await page.evaluate(talkToWindows);
    expect(heard).to.deep.equal({ messages: 0, listeners: 0, isOpen: false, stored: 0 });
    // The page is of a site that was not allowed: the chat opens, and gets no token.
    await page.getByRole('button', { name: 'Open chat' }).click();
    await page.locator('.banner').getByText(/./).first().waitFor();
    expect(await page.evaluate(() => localStorage.length)).to.equal(0);
    await closePage(page);
    await embedding.host.close();
    await doors.close();
  });
});

/** Sends everything that widgets of this kind commonly obey. Runs in the page. */
async function talkToWindows() {
  let messages = 0;
  addEventListener('message', ({ data }) => {
    if (typeof data !== 'object' || !('fromTest' in (data as object))) messages += 1;
  });
  const orders = ['open', 'close', 'token', 'setUser', 'navigate', 'eval', 'nightdesk'];
  for (const type of orders) {
    const said = {
      fromTest: true,
      type,
      action: type,
      event: type,
      name: type,
      open: true,
      url: 'javascript:alert(1)',
      userToken: 'x',
    };
    postMessage(said, '*');
    postMessage({ ...said, nightdesk: said }, location.origin);
    dispatchEvent(new CustomEvent(`nightdesk:${type}`, { detail: said }));
  }
  const frame = document.createElement('iframe');
  document.body.append(frame);
  frame.contentWindow?.parent.postMessage({ fromTest: true, type: 'open' }, '*');
  await new Promise((resolve) => setTimeout(resolve, 200));
  const card = document.querySelector('nightdesk-chat')?.shadowRoot?.querySelector<HTMLElement>('.card');
  return {
    messages,
    listeners: 'onmessage' in globalThis && onmessage !== null ? 1 : 0,
    isOpen: card?.hidden === false,
    stored: localStorage.length,
  };
}

/** Tries to open a socket and says how it went. */
function knockAt(url: string, headers: Readonly<Record<string, string>>): Promise<string> {
  return new Promise((resolve) => {
    const socket = new WebSocket(url, { headers });
    socket.on('open', () => {
      socket.once('close', () => resolve('open'));
      socket.close();
    });
    socket.on('unexpected-response', (_request, response) => {
      resolve(String(response.statusCode));
      socket.terminate();
    });
    socket.on('error', () => undefined);
  });
}

/** Headers are bytes: letters beyond ASCII go as UTF-8. */
function onTheWire(value: string): string {
  return Buffer.from(value, 'utf8').toString('latin1');
}
