import { expect } from 'chai';
import { SignJWT } from 'jose';
import type { WebSocketRoute } from 'playwright-core';
import { NightdeskError } from '../../../core/error.ts';
import { openGate } from '../../../server/http/gate.ts';
import type { Store } from '../../../store/store.ts';
import { openPage } from '../../fakes/browser.ts';
import { fieldsOf, textOf } from '../../fakes/directLine.ts';
import type { PageHost } from '../../fakes/pageHost.ts';
import { testStores } from '../../fakes/stores.ts';
import { openWebHost, parrot, type WebHost } from '../../fakes/webHost.ts';
import { type Customer, openCustomer } from './customer.ts';
import { type Embedding, openShop } from './shop.ts';

const userSecret = 'the-secret-of-the-host-page-2026';
const day = 24 * 3_600_000;
/** Web Chat waits 20 s for an echo, and as long before it asks again. */
const patience = '00:21';

describe('stock Web Chat in trouble', function () {
  this.timeout(120_000);
  const stores = testStores('sqlite');
  let shop: PageHost;
  let host: WebHost;
  let ana: Customer;
  /** What is wrong with the server, and where; null when nothing is. */
  let trouble: { readonly is: 'busy' | 'away' | 'broken'; readonly at: RegExp } | null;
  let skippedMs: number;

  before(async function () {
    // 7 MB come over the network the first time.
    this.timeout(180_000);
    shop = await openShop();
  });
  beforeEach(async () => {
    trouble = null;
    skippedMs = 0;
    const store = await stores.open();
    const full = openGate({ requestsPerMinute: 1, refusalsPerMinute: 0 }, () => 0);
    let path = '';
    host = await openWebHost(
      troubled(store, () => (trouble?.at.test(path) ? trouble.is : 'fine')),
      {
        script: parrot,
        allowedOrigins: [shop.origin],
        userSecrets: [userSecret],
        now: () => Date.now() + skippedMs,
        host: {
          gate: (request) => {
            path = `${request.method} ${request.url}`;
            const isBusy = trouble?.is === 'busy' && trouble.at.test(path);
            return isBusy ? (full.admit(request), full.admit(request)) : null;
          },
          onFault: () => undefined,
        },
      },
    );
  });
  afterEach(async () => {
    await ana.page.context().close();
    await host.close();
  });
  after(() => shop.close());

  it('waits while the server is busy or away, and comes in by itself', async () => {
    trouble = { is: 'busy', at: /POST .*\/conversations$/ };
    ana = await openCustomer(shop.origin, { server: host.origin });
    await ana.page.locator('.webchat__connectivityStatus', { hasText: /Connecting|Taking longer/ }).waitFor();
    trouble = { is: 'away', at: trouble.at };
    const [again] = await Promise.all([ana.page.waitForResponse(/conversations$/), ana.later(patience)]);
    expect(again.status()).to.equal(429);
    trouble = null;
    await ana.later(patience);
    expect(await ana.until(2)).to.deep.equal([0, 1, 2]);
    await ana.say('Here I am');
    await ana.bubble('You said: Here I am').waitFor();
  });

  it('says that it cannot connect when the start fails, and works after a reload', async () => {
    trouble = { is: 'broken', at: /POST .*\/conversations$/ };
    ana = await openCustomer(shop.origin, { server: host.origin });
    expect(await ana.until(4)).to.deep.equal([0, 1, 4]);
    await ana.page.locator('.webchat__connectivityStatus', { hasText: 'Unable to connect' }).waitFor();
    trouble = null;
    await ana.page.reload();
    await ana.until(2);
    await ana.say('Here I am');
    await ana.bubble('You said: Here I am').waitFor();
  });

  it('shows what was not taken as not sent after its patience, sends it again when asked to, and shows once what was taken but not answered', async () => {
    ana = await openCustomer(shop.origin, { server: host.origin });
    for (const [at, [is, status]] of (
      [
        ['busy', 429],
        ['away', 503],
        ['broken', 500],
      ] as const
    ).entries()) {
      trouble = { is, at: /POST .*\/activities$/ };
      const answered = ana.page.waitForResponse(
        (response) => response.url().endsWith('/activities') && response.request().method() === 'POST',
      );
      await ana.say(`It is ${is}`);
      expect((await answered).status()).to.equal(status);
      expect(await ana.status(/Send failed/).count()).to.equal(at);
      await ana.later(patience);
      await ana
        .status(/Send failed/)
        .nth(at)
        .waitFor();
    }
    trouble = null;
    await ana
      .status(/Send failed/)
      .first()
      .getByRole('button')
      .click();
    await ana.bubble('You said: It is busy').waitFor();

    await ana.page.route('**/activities', async (route) => {
      await route.fetch();
      await route.abort();
    });
    await ana.say('Was that heard?');
    await ana.bubble('You said: Was that heard?').waitFor();
    await ana.later(patience);
    expect(await ana.status(/Send failed/).count()).to.equal(3);
    expect(await ana.onScreen()).to.deep.equal(await ana.stored(host.store));
    expect(await ana.onScreen()).to.have.lengthOf(4);
  });

  it('comes back at its watermark after the line was cut, however often, and nothing is lost or doubled', async () => {
    const lines: WebSocketRoute[] = [];
    const browser = (await openPage({ mayComplain: true })).context();
    await browser.routeWebSocket(/\/stream\?/, (line) => {
      lines.push(line);
      line.connectToServer();
    });
    ana = await openCustomer(shop.origin, { server: host.origin }, browser);
    await ana.say('Before');
    await ana.bubble('You said: Before').waitFor();
    const { id } = await ana.conversation(host.store);
    await host.join(id);
    const asked: string[] = [];
    ana.page.on('request', (request) => {
      if (request.method() === 'GET') asked.push(new URL(request.url()).search);
    });

    for (const [at, is] of (['fine', 'away', 'busy'] as const).entries()) {
      if (is !== 'fine') trouble = { is, at: /GET .*watermark/ };
      await lines.at(-1)?.close();
      await host.reply(id, `Missed ${at}`);
      const tried = ana.page.waitForResponse((response) => response.url().includes('watermark='));
      await ana.later('00:16');
      expect((await tried).status()).to.equal({ fine: 200, away: 429, busy: 429 }[is]);
      trouble = null;
      if (is !== 'fine') await ana.later(patience);
      await ana.bubble(`Missed ${at}`).waitFor();
    }
    expect(asked.every((search) => /^\?watermark=\d+$/.test(search))).to.equal(true);
    expect(await ana.onScreen()).to.deep.equal(await ana.stored(host.store));

    // A watermark of nobody: everything comes again, and nothing is shown twice.
    await ana.page.route('**/*watermark=*', (route) =>
      route.continue({ url: route.request().url().replace(/=\d+/, '=-') }),
    );
    await lines.at(-1)?.close();
    await host.reply(id, 'And that');
    await ana.later('00:16');
    await ana.bubble('And that').waitFor();
    expect(await ana.onScreen()).to.deep.equal(await ana.stored(host.store));
    expect(lines).to.have.lengthOf(5);
  });

  it('goes on polling while the server is busy, away or broken', async () => {
    ana = await openCustomer(shop.origin, { server: host.origin, polling: true });
    await ana.say('Hello');
    await ana.bubble('You said: Hello').waitFor();
    for (const is of ['busy', 'away', 'broken'] as const) {
      trouble = { is, at: /GET .*activities/ };
      for (let polls = 0; polls < 2; polls += 1)
        await ana.page.waitForResponse((response) => response.url().includes('/activities?'));
      trouble = null;
      await ana.say(`It was ${is}`);
      await ana.bubble(`You said: It was ${is}`).waitFor();
    }
    expect(await ana.onScreen()).to.deep.equal(await ana.stored(host.store));
    expect(await ana.until(2)).to.deep.equal([0, 1, 2]);
  });

  it('renews its token every quarter of an hour, also when that fails once', async () => {
    ana = await openCustomer(shop.origin, { server: host.origin });
    await ana.until(2);
    const refreshed = () => ana.page.waitForResponse((response) => response.url().endsWith('/tokens/refresh'));
    trouble = { is: 'busy', at: /refresh/ };
    const [refused] = await Promise.all([refreshed(), ana.later('15:00')]);
    expect(refused.status()).to.equal(429);
    trouble = null;
    const [renewed] = await Promise.all([refreshed(), ana.later(patience)]);
    const token = textOf(fieldsOf(await renewed.json()), 'token');
    const [posted] = await Promise.all([ana.page.waitForRequest(/activities$/), ana.say('Still here')]);
    expect(posted.headers()['authorization']).to.equal(`Bearer ${token}`);
    await ana.bubble('You said: Still here').waitFor();
    expect(await ana.until(2)).to.deep.equal([0, 1, 2]);
  });

  it('ends when the token of somebody unknown is dead, and begins anew on the next page', async () => {
    ana = await openCustomer(shop.origin, { server: host.origin });
    await ana.say('Hello');
    await ana.bubble('You said: Hello').waitFor();
    skippedMs = 8 * day;
    await ana.say('After a long time');
    expect(await ana.until(5)).to.include.members([3, 5]);
    await ana.status(/Send failed/).waitFor();
    await ana.page.reload();
    await ana.until(2);
    await ana.say('After a long time');
    await ana.bubble('You said: After a long time').waitFor();
    expect(await ana.onScreen()).to.deep.equal(await ana.stored(host.store));
    expect(await ana.onScreen()).to.have.lengthOf(2);
  });

  for (const polling of [false, true])
    it(`ends when the token of a signed customer died while ${polling ? 'it asked' : 'the line was cut'}, and the next page shows what was missed`, async () => {
      const signed = async (): Promise<Embedding> => ({
        server: host.origin,
        ...(polling ? { polling } : {}),
        userToken: await new SignJWT({ sub: 'c-ana', exp: Math.floor((Date.now() + skippedMs) / 1000) + 600 })
          .setProtectedHeader({ alg: 'HS256' })
          .sign(new TextEncoder().encode(userSecret)),
      });
      ana = await openCustomer(shop.origin, await signed());
      await ana.say('Hello');
      await ana.bubble('You said: Hello').waitFor();
      const { id } = await ana.conversation(host.store);
      skippedMs = 2 * day;
      if (!polling) await host.restart();
      if (!polling) await ana.later('00:16');
      expect(await ana.until(5)).to.include.members([3, 5]);
      await host.join(id);
      await host.reply(id, 'While you were away');
      await ana.visit(await signed());
      await ana.bubble('While you were away').waitFor();
      await ana.say('I am back');
      await ana.bubble('I am back').waitFor();
      await ana.status(/Sending/).waitFor({ state: 'detached' });
      expect(await ana.onScreen()).to.deep.equal(await ana.stored(host.store));
      expect((await ana.conversation(host.store)).id).to.equal(id);
    });
});

/** The store of a server in trouble: away is what it is when a database does not answer, broken what nobody expected. */
function troubled(store: Store, state: () => 'fine' | 'busy' | 'away' | 'broken'): Store {
  const meanwhile = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const now = state();
    if (now === 'away') return Promise.reject(new NightdeskError('store-unavailable', 'gone', { retry: true }));
    return now === 'broken' ? Promise.reject(new TypeError('broken')) : work();
  };
  return {
    ...store,
    turns: { ...store.turns, accept: (...given) => meanwhile(() => store.turns.accept(...given)) },
    threads: { ...store.threads, conversationAt: (at) => meanwhile(() => store.threads.conversationAt(at)) },
  };
}
