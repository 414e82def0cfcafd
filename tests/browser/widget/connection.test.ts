import { expect } from 'chai';
import { SignJWT } from 'jose';
import type { Page } from 'playwright-core';
import { closePage, openPage } from '../../fakes/browser.ts';
import { helpfulBot } from '../../fakes/helpfulBot.ts';
import { openPageHost } from '../../fakes/pageHost.ts';
import { testStores } from '../../fakes/stores.ts';
import { openWebHost, type WebHost } from '../../fakes/webHost.ts';
import { conversationOf, strictPolicy, widgetOn, widgetPages } from '../../fakes/widget.ts';

const userSecret = 'the-secret-of-the-host-page-2026';

describe('the line of the widget', function () {
  this.timeout(60_000);
  const stores = testStores('sqlite');
  let host: WebHost;
  let page: Page;
  const open = async (script = () => ''): Promise<void> => {
    host = await openWebHost(await stores.open(), {
      script: helpfulBot,
      pages: await widgetPages({ script }),
      userSecrets: [userSecret],
    });
    page = await openPage({ reducedMotion: 'reduce' });
    await page.goto(host.origin);
  };
  afterEach(async () => {
    await closePage(page);
    await host.close();
  });

  it('finds the conversation again after a reload and on the next page, as it stood', async () => {
    await open();
    const chat = widgetOn(page);
    await chat.open();
    await chat.say('Hello');
    await chat.bubble('You said: Hello').waitFor();
    await page.reload();
    await chat.bubble('You said: Hello').waitFor();
    expect(await page.locator('.mine').count()).to.equal(1);
    await chat.button('Close chat').first().click();
    await page.goto(`${host.origin}/other`);
    await chat.launcher.waitFor();
    expect(await chat.card.isVisible()).to.equal(false);
    await chat.launcher.click();
    await chat.bubble('You said: Hello').waitFor();
    // Read before: nothing is new.
    expect(await page.title()).to.equal('Meridian');
  });

  it('keeps what is written offline and sends it in order when the network is back', async () => {
    await open();
    const chat = widgetOn(page);
    await chat.open();
    await chat.bubble('What is it about?').waitFor();
    await page.context().setOffline(true);
    await chat.banner.getByText('You are offline.').waitFor();
    await chat.say('First');
    await chat.say('Second');
    await page.locator('.mine.waiting').nth(1).waitFor();
    await page.context().setOffline(false);
    await chat.bubble('You said: Second').waitFor();
    expect(await page.locator('.mine').allTextContents()).to.deep.equal(['You: First', 'You: Second']);
    await chat.banner.waitFor({ state: 'hidden' });
  });

  it('keeps what is written offline over a reload, too', async () => {
    await open();
    const chat = widgetOn(page);
    await chat.open();
    await chat.bubble('What is it about?').waitFor();
    // The page itself may load; only the chat's own calls fail.
    await page.route('**/v3/directline/**', (route) => route.abort());
    await chat.say('Kept');
    await page.locator('.mine', { hasText: 'Kept' }).waitFor();
    await page.reload();
    await page.locator('.mine', { hasText: 'Kept' }).waitFor();
    await page.unroute('**/v3/directline/**');
    await chat.bubble('You said: Kept').waitFor({ timeout: 20_000 });
    const { id } = await conversationOf(page, host);
    const said = (await host.store.threads.events(id, 0, 50)).filter((one) =>
      JSON.stringify(one).includes('"text":"Kept"'),
    );
    expect(said).to.have.length(1);
  });

  it('comes back by itself after the server was restarted', async () => {
    await open();
    const chat = widgetOn(page);
    await chat.open();
    await chat.say('Before');
    await chat.bubble('You said: Before').waitFor();
    await host.restart();
    await chat.say('After');
    await chat.bubble('You said: After').waitFor({ timeout: 20_000 });
    expect(await page.locator('.mine').count()).to.equal(2);
  });

  it('shows a message once whose answer was lost on the way, sent again under the same mark', async () => {
    await open();
    const chat = widgetOn(page);
    await chat.open();
    await chat.bubble('What is it about?').waitFor();
    let lost = 0;
    await page.route('**/activities', async (route) => {
      if (route.request().method() !== 'POST' || lost > 0) return route.continue();
      lost++;
      await route.fetch();
      return route.abort();
    });
    await chat.say('Only once');
    await chat.bubble('You said: Only once').waitFor();
    await page.waitForTimeout(1500);
    expect(lost).to.equal(1);
    expect(await page.locator('.mine').count()).to.equal(1);
    expect(await chat.bubble('You said: Only once').count()).to.equal(1);
  });

  it('says so when a message is refused, and tries again when asked to', async () => {
    await open();
    const chat = widgetOn(page);
    await chat.open();
    await chat.bubble('What is it about?').waitFor();
    await page.route('**/activities', (route) =>
      route.fulfill({ status: 400, json: { error: { code: 'BadArgument' } } }),
    );
    await chat.say('Refused');
    await page.locator('.mine.failed', { hasText: 'Not sent' }).waitFor();
    await page.unroute('**/activities');
    await chat.button('Try again').click();
    await chat.bubble('You said: Refused').waitFor();
    expect(await page.locator('.failed').count()).to.equal(0);
  });

  it('polls where sockets do not pass', async () => {
    await open();
    await page.addInitScript(() => {
      // A proxy that drops every upgrade.
      Object.assign(globalThis, {
        WebSocket: class extends EventTarget {
          onclose: (() => void) | undefined;
          constructor() {
            super();
            setTimeout(() => this.onclose?.(), 10);
          }
          close(): void {}
        },
      });
    });
    await page.reload();
    const chat = widgetOn(page);
    await chat.open();
    await chat.bubble('What is it about?').waitFor({ timeout: 20_000 });
    await chat.say('Hello');
    await chat.bubble('You said: Hello').waitFor();
  });

  it('says when the chat cannot be reached, with a number to call, and tries again when asked to', async () => {
    await open(() => 'data-contact="+49 30 23125 110"');
    await page.route('**/widget/token', (route) => route.abort());
    const chat = widgetOn(page);
    await chat.open();
    await chat.banner.getByText('We cannot reach the chat right now.').waitFor({ timeout: 20_000 });
    expect(await chat.banner.getByRole('link').getAttribute('href')).to.equal('tel:+493023125110');
    await page.unroute('**/widget/token');
    await chat.button('Try again').click();
    await chat.bubble('What is it about?').waitFor();
    await chat.banner.waitFor({ state: 'hidden' });
  });

  it('connects again at once when the machine slept', async () => {
    await open();
    await page.clock.install();
    await page.reload();
    const chat = widgetOn(page);
    await chat.open();
    await chat.bubble('What is it about?').waitFor();
    const [resumed] = await Promise.all([
      page.waitForRequest(
        (request) => request.method() === 'GET' && request.url().includes('/v3/directline/conversations/'),
      ),
      page.clock.fastForward('10:00'),
    ]);
    expect(resumed.url()).to.match(/watermark=\d+$/);
    await chat.say('Awake');
    await page.clock.runFor(100);
    await chat.bubble('You said: Awake').waitFor();
  });

  it('greets in the language of the page, where the bot speaks it', async () => {
    host = await openWebHost(await stores.open(), {
      script: (_content, conversation) => [{ text: `spoken: ${conversation.locale}` }],
      pages: await widgetPages({ html: 'lang="de-AT"' }),
    });
    page = await openPage();
    await page.goto(host.origin);
    await page.getByRole('button', { name: 'Chat öffnen' }).click();
    await widgetOn(page).bubble('spoken: de').waitFor();
  });

  it('is the same in two tabs, and forgotten in both', async () => {
    await open();
    const chat = widgetOn(page);
    await chat.open();
    await chat.bubble('What is it about?').waitFor();
    const tab = await page.context().newPage();
    await tab.goto(host.origin);
    const other = widgetOn(tab);
    await other.bubble('What is it about?').waitFor();
    await chat.say('From the first');
    await other.bubble('You said: From the first').waitFor();
    await other.say('From the second');
    await chat.bubble('You said: From the second').waitFor();
    await other.button('More').click();
    await other.button('End chat and forget this device').click();
    await other.button('End and forget').click();
    await other.card.waitFor({ state: 'hidden' });
    await chat.bubble('From the first').first().waitFor({ state: 'detached' });
    expect(await page.evaluate(() => Object.keys(localStorage))).to.deep.equal([]);
  });

  it('stays forgotten when this tab still wrote before it heard of it', async () => {
    await open();
    const chat = widgetOn(page);
    await chat.open();
    await chat.bubble('What is it about?').waitFor();
    // As it is when the other tab's removal came first and the news of it last.
    await page.evaluate(() => {
      dispatchEvent(new StorageEvent('storage', { key: `nightdesk:${location.origin}`, newValue: null }));
    });
    await chat.bubble('What is it about?').waitFor({ state: 'detached' });
    expect(await page.evaluate(() => Object.keys(localStorage))).to.deep.equal([]);
  });

  it('works on somebody else’s site, under a strict policy of its own', async () => {
    await open();
    const site = await openPageHost({ '/': { type: 'text/html', body: '' } });
    await host.close();
    host = await openWebHost(await stores.open(), {
      script: helpfulBot,
      pages: await widgetPages(),
      allowedOrigins: [site.origin],
    });
    await site.close();
    const shop = await openPageHost(
      {
        '/': {
          type: 'text/html',
          body: `<!doctype html><html lang="en"><title>Shop</title><body><script src="${host.origin}/widget.js"></script>`,
          policy: strictPolicy
            .replace("script-src 'self'", `script-src ${host.origin}`)
            .replace("connect-src 'self'", `connect-src ${host.origin} ${host.origin.replace('http', 'ws')}`),
        },
      },
      Number(new URL(site.origin).port),
    );
    await page.goto(shop.origin);
    const chat = widgetOn(page);
    await chat.open();
    await chat.say('My card was stolen');
    await chat.bubble('Freeze the card now').waitFor();
    expect(await page.getByRole('link', { name: /^From/ }).getAttribute('href')).to.match(
      new RegExp(`^${host.origin}/help/`),
    );
    await shop.close();
  });

  it('belongs to the customer whom the page signed, and to nobody else on this device', async () => {
    const sign = (customer: string) =>
      new SignJWT({ sub: customer, exp: Math.floor(Date.now() / 1000) + 600 })
        .setProtectedHeader({ alg: 'HS256' })
        .sign(new TextEncoder().encode(userSecret));
    let userToken = '';
    await open(() => (userToken === '' ? '' : `data-user-token="${userToken}"`));
    const signedIn = async (token: string): Promise<void> => {
      userToken = token;
      await page.goto(host.origin);
    };
    const chat = widgetOn(page);
    await chat.open();
    await chat.say('Before signing in');
    await chat.bubble('You said: Before signing in').waitFor();

    await signedIn(await sign('c-ana'));
    await chat.bubble('You said: Before signing in').waitFor();
    await chat.say('I am Ana');
    await chat.bubble('You said: I am Ana').waitFor();
    expect((await conversationOf(page, host)).identity).to.include({ level: 'verified', customerId: 'c-ana' });

    await signedIn(await sign('c-ben'));
    expect(await page.evaluate(() => localStorage.length)).to.equal(0);
    await chat.open();
    await chat.bubble('What is it about?').waitFor();
    expect(await chat.bubble('I am Ana').count()).to.equal(0);

    await signedIn(await sign('c-ana'));
    await chat.open();
    await chat.bubble('You said: I am Ana').waitFor();

    await signedIn('not a token of anybody');
    await chat.open();
    await chat.bubble('What is it about?').waitFor();
    expect(await chat.bubble('I am Ana').count()).to.equal(0);
  });
});
