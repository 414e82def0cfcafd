import { expect } from 'chai';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { takePicture } from '../../fakes/browser.ts';
import { begin, type Fields, fieldsOf, textOf } from '../../fakes/directLine.ts';
import { openTestHouse, type TestHouse } from '../../fakes/house.ts';
import type { PageHost } from '../../fakes/pageHost.ts';
import { runScript } from '../../fakes/runScript.ts';
import { type Customer, openCustomer } from './customer.ts';
import { openShop } from './shop.ts';

const secret = 'the-secret-of-the-host-page-2026';

describe('stock Bot Framework Web Chat 4.18.1 in front of the whole house', function () {
  this.timeout(120_000);
  let shop: PageHost;
  let home: TestHouse;
  let ana: Customer;
  const settings = (): Readonly<Record<string, string>> => ({
    ALLOWED_ORIGINS: shop.origin,
    WIDGET_USER_SECRET: secret,
    DATA_DIR: dataDir,
    EMBEDDINGS: 'off',
  });
  let dataDir: string;

  before(async function () {
    // 7 MB come over the network the first time.
    this.timeout(180_000);
    shop = await openShop();
    dataDir = await mkdtemp(join(tmpdir(), 'nightdesk-webchat-'));
    home = await openTestHouse(settings());
  });
  afterEach(() => ana.page.context().close());
  after(async () => {
    await Promise.all([home.stop(), shop.close()]);
    await rm(dataDir, { recursive: true, force: true });
  });

  it('is understood, helped, handed to a person and resumed after a reload, and shows what is stored, in order', async () => {
    ana = await openCustomer(shop.origin, { server: home.origin, typing: true });
    await ana.say('Hello');
    await ana.choice('Lost or stolen card').click();
    await ana.bubble('Lost or stolen card').first().waitFor();
    // Choices belong to the last message and go when something is said.
    await ana.choice('Talk to a person').waitFor();
    expect(await ana.choice('Declined card payment').count()).to.equal(0);
    await takePicture(ana.page, 'webchat/house');
    await ana.choice('Talk to a person').click();
    await ana.page.getByText('I am bringing in a person.').last().waitFor();

    const { store } = home.house;
    const { id, epoch } = await ana.conversation(store);
    store.wakeups.notify({ topic: 'typing', id, by: 'agent', name: 'Ana' });
    await ana.page.locator('.webchat__typing-indicator').waitFor();
    const eva = { conversationId: id, agentId: 'agent-eva', agentName: 'Eva', now: Date.now() };
    const joined = await store.desk.takeOver({ ...eva, epoch, announcement: 'Eva has joined the chat.' });
    await store.desk.reply({ ...eva, epoch: joined.epoch, text: 'Good evening', replyKey: 'reply-1' });
    await ana.bubble('Good evening').waitFor();
    const written = new Promise<void>((resolve) => {
      const stop = store.wakeups.listen((wake) => {
        if (wake.topic !== 'typing' || wake.by !== 'customer') return;
        stop();
        resolve();
      });
    });
    await ana.page.locator('[data-id="webchat-sendbox-input"]').pressSequentially('Thank');
    await written;
    await ana.say('Thank you, Eva');
    await ana.bubble('Thank you, Eva').waitFor();

    await same(ana);
    await ana.page.reload();
    await ana.bubble('Thank you, Eva').waitFor();
    await same(ana);
    expect(await ana.status(/Send failed|Sending/).count()).to.equal(0);
    pushedWell(ana);
  });

  it('is the same over polling', async () => {
    ana = await openCustomer(shop.origin, { server: home.origin, polling: true });
    await ana.say('Hello');
    await ana.choice('Refund not showing up').click();
    await ana.page
      .getByRole('link', { name: /refund/i })
      .first()
      .waitFor();
    await same(ana);
    await ana.page.reload();
    await ana.page
      .getByRole('link', { name: /refund/i })
      .first()
      .waitFor();
    await same(ana);
    expect(ana.heard).to.deep.equal([]);
    expect(await ana.status(/Send failed|Sending/).count()).to.equal(0);
  });

  it('is the same in two tabs, whoever of them writes, and through a restart of the house', async () => {
    ana = await openCustomer(shop.origin, { server: home.origin });
    await ana.say('Hello');
    await ana.choice('Lost or stolen card').waitFor();
    const tab = await openCustomer(shop.origin, { server: home.origin }, ana.page.context());
    await tab.choice('Lost or stolen card').waitFor();
    await Promise.all([ana.say('From the one tab'), tab.say('From the other')]);
    for (const one of [ana, tab]) {
      await one.bubble('From the one tab').waitFor();
      await one.bubble('From the other').waitFor();
    }
    await Promise.all([same(ana), same(tab)]);

    const { port } = home.house;
    await home.stop();
    // Said into the void: it stays to be sent again.
    await ana.say('Is anybody there?');
    home = await openTestHouse({ ...settings(), PORT: String(port) });
    await tab.later('00:16');
    await tab.until(2);
    await tab.say('I was cut off');
    await tab.bubble('I was cut off').waitFor();
    await ana.later('00:21');
    await ana
      .status(/Send failed/)
      .getByRole('button')
      .click();
    await tab.bubble('Is anybody there?').waitFor();
    await Promise.all([same(ana), same(tab)]);
    expect(await ana.stored(home.house.store)).to.deep.include(['customer', 'Isanybodythere']);
    pushedWell(ana);
  });

  it('goes on with a signed customer on another device, and shows nobody else their conversation', async () => {
    const { out } = await runScript('scripts/sign-user.ts', ['--id', 'c-ana'], { WIDGET_USER_SECRET: secret });
    const [token = ''] = out.split('\n');
    ana = await openCustomer(shop.origin, { server: home.origin, userToken: token });
    await ana.say('My card was stolen');
    await ana.choice('Talk to a person').waitFor();
    const phone = await openCustomer(shop.origin, { server: home.origin, userToken: token });
    await phone.bubble('My card was stolen').waitFor();
    await phone.say('Now from my phone');
    await ana.bubble('Now from my phone').waitFor();
    await Promise.all([same(ana), same(phone)]);
    const { id, address } = await ana.conversation(home.house.store);
    expect((await home.house.store.threads.conversation(id))?.identity).to.include({
      level: 'verified',
      customerId: 'c-ana',
    });

    // The page insists on a conversation that its token is not for.
    const thief = await begin(home.origin);
    const foreign = { server: home.origin, conversation: address.route ?? '', token: thief.token };
    const stranger = await openCustomer(shop.origin, foreign);
    expect(await stranger.until(4)).to.deep.equal([0, 1, 4]);
    await stranger.page.locator('.webchat__connectivityStatus', { hasText: 'Unable to connect' }).waitFor();
    await stranger.say('Let me in');
    expect(JSON.stringify([await stranger.onScreen(), stranger.heard])).to.not.include('stolen');
    expect(JSON.stringify(await ana.stored(home.house.store))).to.not.include('Letmein');
    for (const one of [phone, stranger]) await one.page.context().close();
  });

  /** The screen shows what the store has: each message once, in order. */
  async function same(customer: Customer): Promise<void> {
    const { store } = home.house;
    for (let looks = 0; looks < 100; looks += 1) {
      const [shown, kept] = [await customer.onScreen(), await customer.stored(store)];
      if (kept.length > 0 && JSON.stringify(shown) === JSON.stringify(kept)) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    expect(await customer.onScreen()).to.deep.equal(await customer.stored(store));
  }

  /** What a stock client needs of every frame: a list; nothing it has no eyes for; an answer after the message that it follows; time that goes on. */
  function pushedWell({ heard }: Customer): void {
    const known = new Map<string, Fields>();
    for (const frame of heard) {
      expect(frame['activities']).to.be.an('array');
      for (const activity of Array.isArray(frame['activities']) ? frame['activities'].map(fieldsOf) : []) {
        expect(activity['type']).to.be.oneOf(['message', 'event', 'typing']);
        expect(fieldsOf(activity['channelData'])).to.not.have.any.keys('streamType', 'streamId');
        if (activity['type'] === 'typing' || known.has(textOf(activity, 'id'))) continue;
        if ('replyToId' in activity) expect([...known.keys()]).to.include(activity['replyToId']);
        const [time, before] = [textOf(activity, 'timestamp'), textOf([...known.values()].at(-1) ?? {}, 'timestamp')];
        expect(time > before, `${time} after ${before}`).to.equal(true);
        known.set(textOf(activity, 'id'), activity);
      }
    }
    expect(known.size).to.be.greaterThan(3);
  }
});
