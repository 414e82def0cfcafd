import { expect } from 'chai';
import { wordsOf } from '../../../core/content.ts';
import { takePicture } from '../../fakes/browser.ts';
import type { PageHost } from '../../fakes/pageHost.ts';
import { testStores } from '../../fakes/stores.ts';
import { openWebHost, type Script, type WebHost } from '../../fakes/webHost.ts';
import { type Customer, openCustomer } from './customer.ts';
import { openShop, type ShopWindow } from './shop.ts';

const script: Script = (content) => {
  if (content.kind === 'event') return [{ text: `Heard ${content.name}: ${JSON.stringify(content.value)}` }];
  if (wordsOf(content) !== 'choices') return [{ text: `You said: ${wordsOf(content)}` }];
  return [
    {
      text: 'Which one? ![pixel](https://evil.example/x.png) <b>really</b>',
      choices: [
        { id: 'a', label: 'Lost card' },
        { id: 'b', label: 'Stolen card' },
      ],
    },
  ];
};

describe('what stock Web Chat sends and is sent', function () {
  this.timeout(120_000);
  const stores = testStores('sqlite');
  let shop: PageHost;
  let host: WebHost;
  let ana: Customer;

  before(async function () {
    // 7 MB come over the network the first time.
    this.timeout(180_000);
    shop = await openShop();
  });
  beforeEach(async () => {
    host = await openWebHost(await stores.open(), { script, allowedOrigins: [shop.origin] });
    ana = await openCustomer(shop.origin, { server: host.origin });
  });
  afterEach(async () => {
    await ana.page.context().close();
    await host.close();
  });
  after(() => shop.close());

  it('loads no picture and no markup from an answer', async () => {
    const asked: string[] = [];
    ana.page.on('request', (request) => asked.push(request.url()));
    await ana.say('choices');
    await ana.bubble('Which one? pixel <b>really</b>').waitFor();
    await ana.choice('Stolen card').click();
    await ana.bubble('You said: Stolen card').waitFor();
    expect(await ana.choice('Lost card').count()).to.equal(0);
    expect(asked.filter((url) => !url.startsWith(host.origin))).to.deep.equal([]);
    await takePicture(ana.page, 'webchat/stock');
  });

  it('hears the submit of a card, a post-back and an event of the page, each once', async () => {
    await ana.until(2);
    const send = (type: string, payload: object) =>
      ana.page.evaluate((action) => (globalThis as unknown as ShopWindow).store.dispatch(action), {
        type: `WEB_CHAT/${type}`,
        payload,
      });
    await send('SEND_POST_BACK', { value: { step: 1 } });
    await ana.page.getByText('Heard submit: {“step”:1}').last().waitFor();
    await send('SEND_POST_BACK', { value: 'In words' });
    await ana.bubble('You said: In words').waitFor();
    await send('SEND_MESSAGE_BACK', { displayText: 'Shown', text: 'Told', value: { step: 2 } });
    await ana.bubble('You said: Told').waitFor();
    await send('SEND_EVENT', { name: 'opened', value: 3 });
    await ana.bubble('Heard opened: 3').waitFor();
    const { id } = await ana.conversation(host.store);
    const kinds = (await host.store.threads.events(id, 0, 50)).flatMap(({ body }) =>
      body?.kind === 'inbound' ? [body.content.kind] : [],
    );
    expect(kinds).to.deep.equal(['event', 'text', 'text', 'event']);
    expect(await ana.status(/Send failed|Sending/).count()).to.equal(0);
  });

  it('shows at once that a file of any size and a text without end were not sent, and the chat goes on', async () => {
    for (const [at, bytes] of [2_000, 6_000_000].entries()) {
      await ana.page
        .locator('input[type=file]')
        .setInputFiles({ name: 'contract.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(bytes) });
      await ana.page.locator('.webchat__attachment-icon--checked').waitFor();
      await ana.page.locator('[data-id="webchat-sendbox-input"]').press('Enter');
      await ana
        .status(/Send failed/)
        .nth(at)
        .waitFor();
    }
    await ana.say('x'.repeat(10_001));
    await ana
      .status(/Send failed/)
      .nth(2)
      .waitFor();
    await ana.say('Then in words');
    await ana.bubble('You said: Then in words').waitFor();
    expect(await ana.onScreen()).to.deep.equal(await ana.stored(host.store));
    expect(await ana.onScreen()).to.have.lengthOf(2);
  });
});
