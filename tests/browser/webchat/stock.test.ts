import { expect } from 'chai';
import type { Locator, Page } from 'playwright-core';
import { openPage, takePicture } from '../../fakes/browser.ts';
import { openPageHost, type PageHost } from '../../fakes/pageHost.ts';
import { stockWebChat } from '../../fakes/stockWebChat.ts';
import { testStores } from '../../fakes/stores.ts';
import { openWebHost, parrot, type Script, type WebHost } from '../../fakes/webHost.ts';

const sendBox = '[data-id="webchat-sendbox-input"]';

const script: Script = (content, conversation) => {
  if (content.kind === 'text' && content.text === 'choices')
    return [
      {
        text: 'Which one? ![pixel](https://evil.example/x.png) <b>really</b>',
        choices: [
          { id: 'a', label: 'Lost card' },
          { id: 'b', label: 'Stolen card' },
        ],
      },
    ];
  return parrot(content, conversation);
};

describe('stock Bot Framework Web Chat 4.18.1', function () {
  this.timeout(60_000);
  const stores = testStores('sqlite');
  let bundle: string;
  let site: PageHost;
  let host: WebHost;
  let page: Page;

  before(async function () {
    // 7 MB come over the network the first time.
    this.timeout(180_000);
    bundle = await stockWebChat();
  });
  afterEach(async () => {
    await page.context().close();
    await Promise.all([host.close(), site.close()]);
  });

  for (const transport of ['WebSocket', 'polling'] as const) {
    it(`sends, receives, shows choices and resumes after a reload, over ${transport}, on another site`, async () => {
      await open(transport);
      await say('My card is gone');
      await bubble('You said: My card is gone').waitFor();
      expect(await bubble('My card is gone').count()).to.equal(1);

      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await say('choices');
      await bubble('Which one? pixel <b>really</b>').waitFor();
      await page.getByRole('toolbar').getByRole('button', { name: 'Stolen card' }).click();
      await bubble('You said: Stolen card').waitFor();
      expect(await page.getByRole('toolbar').getByRole('button', { name: 'Lost card' }).count()).to.equal(0);
      expect(asked.filter((url) => url.includes('evil.example'))).to.deep.equal([]);
      await takePicture(page, `webchat/${transport}`);

      await page.reload();
      await bubble('You said: Stolen card').waitFor();
      expect(await bubble('My card is gone').count()).to.equal(1);
      await say('I am back');
      await bubble('You said: I am back').waitFor();
      expect(await page.getByText(/Send failed/).count()).to.equal(0);
    });
  }

  it('is told who types, and when a person has joined', async () => {
    await open('WebSocket');
    await say('Hello');
    await bubble('You said: Hello').waitFor();
    const id = await conversationId();
    host.store.wakeups.notify({ topic: 'typing', id, by: 'agent', name: 'Ana' });
    await page.locator('.webchat__typing-indicator').waitFor();
    await host.join(id);
    await bubble('Ana has joined the chat.').waitFor();
    await host.reply(id, 'Good evening');
    await bubble('Good evening').waitFor();
  });

  it('shows a file as not sent, at once, and the chat goes on', async () => {
    await open('WebSocket');
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'photo.png', mimeType: 'image/png', buffer: Buffer.alloc(2000) });
    await page.locator('.webchat__attachment-icon--checked').waitFor();
    await page.locator(sendBox).press('Enter');
    await page.locator('.webchat__activity-status', { hasText: 'Send failed' }).waitFor();
    await say('Then in words');
    await bubble('You said: Then in words').waitFor();
  });

  it('finds its way back after the server was restarted', async () => {
    await open('WebSocket');
    await say('Before');
    await bubble('You said: Before').waitFor();
    await host.restart();
    // Posted while the socket is down: stored, and shown when the client has reconnected (3 to 15 s).
    await say('After');
    await bubble('You said: After').waitFor({ timeout: 30_000 });
    expect(await bubble('Before').count()).to.equal(1);
  });

  async function open(transport: 'WebSocket' | 'polling'): Promise<void> {
    site = await openPageHost({
      '/': { type: 'text/html', body: '<!doctype html><title>Shop</title><div id="chat" style="height:700px"></div>' },
      '/webchat.js': { type: 'text/javascript', body: bundle },
    });
    host = await openWebHost(await stores.open(), { script, allowedOrigins: [site.origin] });
    page = await openPage({ mayComplain: true });
    await page.addInitScript(begin, { origin: host.origin, webSocket: transport === 'WebSocket' });
    await page.goto(site.origin);
    await page.locator(sendBox).waitFor();
  }

  /** One message as it is shown; the transcript holds its words a few times more for screen readers. */
  function bubble(text: string): Locator {
    const exactly = text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return page.locator('.webchat__bubble__content p').filter({ hasText: new RegExp(`^${exactly}$`) });
  }

  async function say(text: string): Promise<void> {
    const box = page.locator(sendBox);
    await box.fill(text);
    await box.press('Enter');
  }

  async function conversationId(): Promise<string> {
    const route = await page.evaluate(() => sessionStorage.getItem('conversation') ?? '');
    const thread = await host.store.threads.conversationAt({
      channel: 'web',
      account: 'web',
      peer: route.split('.')[1] ?? '',
      route,
    });
    return thread?.id ?? '';
  }
});

/** Runs in the page, as a company's own page would: a token from our endpoint, then stock Web Chat with it. */
function begin({ origin, webSocket }: { readonly origin: string; readonly webSocket: boolean }): void {
  interface WebChat {
    createDirectLine(options: object): object;
    renderWebChat(options: object, place: Element | null): void;
  }
  addEventListener('DOMContentLoaded', () => {
    const script = document.createElement('script');
    script.src = '/webchat.js';
    script.onload = async () => {
      const kept = sessionStorage.getItem('token');
      const conversationId = sessionStorage.getItem('conversation');
      const fresh = (): Promise<{ token: string; conversationId: string }> =>
        fetch(`${origin}/widget/token`, { method: 'POST', body: '{}' }).then((response) => response.json());
      const { token, ...made } = kept === null ? await fresh() : { token: kept, conversationId };
      sessionStorage.setItem('token', token);
      sessionStorage.setItem('conversation', made.conversationId ?? '');
      const { WebChat } = globalThis as unknown as { WebChat: WebChat };
      const directLine = WebChat.createDirectLine({
        token,
        domain: `${origin}/v3/directline`,
        webSocket,
        ...(kept === null ? {} : { conversationId }),
      });
      WebChat.renderWebChat({ directLine, locale: 'en-GB' }, document.querySelector('#chat'));
    };
    document.head.append(script);
  });
}
