import { expect } from 'chai';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { closePage, openPage } from '../../fakes/browser.ts';
import { helpfulBot } from '../../fakes/helpfulBot.ts';
import { testStores } from '../../fakes/stores.ts';
import { openWebHost, type WebHost } from '../../fakes/webHost.ts';
import { conversationOf, widgetOn, widgetPages } from '../../fakes/widget.ts';

describe('a chat in the widget', function () {
  this.timeout(40_000);
  const stores = testStores('sqlite');
  let host: WebHost;
  let page: Page;
  beforeEach(async () => {
    host = await openWebHost(await stores.open(), { script: helpfulBot, pages: await widgetPages() });
    page = await openPage({ reducedMotion: 'reduce' });
    await page.goto(host.origin);
  });
  afterEach(async () => {
    await closePage(page);
    await host.close();
  });

  it('stores nothing and calls nobody until it is opened', async () => {
    const called: string[] = [];
    page.on('request', (request) => called.push(new URL(request.url()).pathname));
    await page.reload();
    await widgetOn(page).launcher.waitFor();
    expect(called).to.have.members(['/', '/style.css', '/widget.js']);
    expect(await storage(page)).to.deep.equal([]);
  });

  it('can be had with the keyboard alone', async () => {
    const chat = widgetOn(page);
    await page.getByRole('link', { name: 'Another page' }).focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await focused(page)).to.equal('Open chat');
    await page.keyboard.press('Enter');
    await chat.bubble('What is it about?').waitFor();
    // The keyboard writes at once; the choices are one step back.
    expect(await focused(page)).to.equal('Write a message');
    await page.keyboard.press('Shift+Tab');
    expect(await focused(page)).to.equal('Something else');
    for (let count = 0; count < 3; count++) await page.keyboard.press('Shift+Tab');
    expect(await focused(page)).to.equal('Lost or stolen card');
    await page.keyboard.press('Enter');
    await chat.bubble('Freeze the card now').waitFor();
    expect(await focused(page)).to.equal('Write a message');
    await page.keyboard.type('Thank you');
    await page.keyboard.press('Enter');
    await chat.bubble('You said: Thank you').waitFor();
    await page.keyboard.press('Escape');
    await chat.card.waitFor({ state: 'hidden' });
    expect(await focused(page)).to.equal('Open chat');
  });

  it('offers choices, and sends which one was taken', async () => {
    const chat = widgetOn(page);
    await chat.open();
    await chat.bubble('What is it about?').waitFor();
    expect(await chat.choices.allTextContents()).to.have.length(4);
    await chat.button('Lost or stolen card').click();
    await chat.bubble('Freeze the card now').waitFor();
    expect(await chat.choices.count()).to.equal(0);
    const { id } = await conversationOf(page, host);
    const events = await host.store.threads.events(id, 0, 50);
    expect(JSON.stringify(events)).to.include('"choiceId":"lost-or-stolen-card"');
  });

  it('shows where an answer comes from, and asks once whether it helped', async () => {
    const chat = widgetOn(page);
    await chat.open();
    await chat.say('My card was stolen');
    const source = page.getByRole('link', { name: 'From: Lost or stolen card' });
    expect(await source.getAttribute('href')).to.equal(`${host.origin}/help/lost-or-stolen-card?lang=en`);
    expect(await page.getByRole('link', { name: '+49 30 23125 110' }).getAttribute('href')).to.equal(
      'tel:+493023125110',
    );
    await page.getByRole('group', { name: 'Did this help?' }).getByRole('button', { name: 'Yes' }).click();
    await page.locator('.helped', { hasText: 'Did this help? Yes' }).waitFor();
    const { id } = await conversationOf(page, host);
    await eventually(async () =>
      JSON.stringify(await host.store.threads.events(id, 0, 50)).includes('"name":"helped","value":{"helped":true'),
    );
    await page.reload();
    await page.locator('.helped', { hasText: 'Did this help? Yes' }).waitFor();
    expect(await page.getByRole('group', { name: 'Did this help?' }).count()).to.equal(0);
  });

  it('has one quiet line to a person, always; the card changes when one joins and when they leave', async () => {
    const chat = widgetOn(page);
    await chat.open();
    await chat.button('Talk to a person').click();
    await page.getByText('You asked for a person').waitFor();
    await chat.notice('about 4 minutes').waitFor();
    const { id } = await conversationOf(page, host);
    const taken = await host.join(id);
    await page.getByRole('heading', { name: 'Ana' }).waitFor();
    await chat.notice('Ana has joined the chat.').waitFor();
    await host.reply(id, 'Good evening.\nI am looking at it.');
    await chat.bubble('I am looking at it.').waitFor();
    expect(await page.locator('header').getAttribute('class')).to.equal('with-person');
    expect(await chat.button('Talk to a person').count()).to.equal(0);
    await host.store.desk.handBack({
      conversationId: id,
      agentId: 'agent-ana',
      agentName: 'Ana',
      epoch: taken.epoch,
      now: Date.now(),
      announcement: 'Ana has left. You are with the assistant again, a bot.',
    });
    await page.getByRole('heading', { name: 'Assistant' }).waitFor();
    await chat.button('Talk to a person').waitFor();
  });

  it('shows who types, and hides it when they wrote', async () => {
    const chat = widgetOn(page);
    await chat.open();
    await chat.say('Hello');
    await chat.bubble('You said: Hello').waitFor();
    const { id } = await conversationOf(page, host);
    await host.join(id);
    await page.getByRole('heading', { name: 'Ana' }).waitFor();
    host.store.wakeups.notify({ topic: 'typing', id, by: 'agent', name: 'Ana' });
    await page.getByText('Ana is typing').waitFor();
    await host.reply(id, 'Here I am');
    await chat.bubble('Here I am').waitFor();
    await page.locator('.typing').waitFor({ state: 'hidden' });
    const heard: unknown[] = [];
    host.store.wakeups.listen((wake) => wake.topic === 'typing' && heard.push(wake.by));
    await chat.box.pressSequentially('Wait');
    await eventually(() => heard.length > 0);
    expect(heard).to.deep.equal(['customer']);
  });

  it('counts what came while it was closed, in the corner and in the title of the page', async () => {
    const chat = widgetOn(page);
    await chat.open();
    await chat.say('Hello');
    await chat.bubble('You said: Hello').waitFor();
    const { id } = await conversationOf(page, host);
    await host.join(id);
    await chat.notice('Ana has joined the chat.').waitFor();
    await chat.button('Close chat').first().click();
    await host.reply(id, 'One');
    await host.reply(id, 'Two');
    await page.locator('.badge', { hasText: '2' }).waitFor();
    expect(await chat.launcher.getAttribute('aria-label')).to.equal('Open chat, New messages: 2');
    expect(await page.title()).to.equal('(2) Meridian');
    await chat.launcher.click();
    await page.locator('.badge').waitFor({ state: 'hidden' });
    expect(await page.title()).to.equal('Meridian');
  });

  it('tells screen readers each message once, with its choices', async () => {
    const chat = widgetOn(page);
    await page.evaluate(() => {
      const said: string[] = [];
      Object.assign(globalThis, { said });
      const region = document.querySelector('nightdesk-chat')?.shadowRoot?.querySelector('[aria-live]');
      if (region)
        new MutationObserver((all) =>
          all.forEach((one) => one.addedNodes.forEach((node) => said.push(node.textContent ?? ''))),
        ).observe(region, { childList: true });
    });
    await chat.open();
    await chat.bubble('What is it about?').waitFor();
    await chat.say('Hello');
    await chat.bubble('You said: Hello').waitFor();
    expect(await page.evaluate(() => (globalThis as unknown as { said: string[] }).said)).to.deep.equal([
      'Assistant: Good evening. I am Meridian’s assistant, a bot. What is it about? Choices: Lost or stolen card, My payment was declined, Where is my refund, Something else.',
      'Assistant: You said: Hello',
    ]);
  });

  it('can be taken along as a text file', async () => {
    const chat = widgetOn(page);
    await chat.open();
    await chat.bubble('What is it about?').waitFor();
    await chat.say('My card was stolen');
    await chat.bubble('Freeze the card now').waitFor();
    await chat.button('More').click();
    const [download] = await Promise.all([page.waitForEvent('download'), chat.button('Download transcript').click()]);
    const text = await readFile(await download.path(), 'utf8');
    expect(download.suggestedFilename()).to.equal('chat.txt');
    expect(text).to.match(/^Chat · Meridian\n/);
    expect(text).to.match(/\[\d\d:\d\d\] You: My card was stolen\n/);
    expect(text).to.match(
      /\] Assistant: Freeze the card now: [^]*1\. Call the card line[^]*\(From: Lost or stolen card\)/,
    );
  });

  it('links to the privacy notice before the first message', async () => {
    await widgetOn(page).open();
    const link = page.locator('.intro').getByRole('link', { name: 'Privacy notice' });
    expect(await link.getAttribute('href')).to.equal(`${host.origin}/privacy`);
  });

  it('can be ended and forgotten: nothing is left on the device, and the conversation is closed', async () => {
    const chat = widgetOn(page);
    await chat.open();
    await chat.say('Hello');
    await chat.bubble('You said: Hello').waitFor();
    const { id } = await conversationOf(page, host);
    await chat.button('More').click();
    await chat.button('End chat and forget this device').click();
    await page.getByRole('alertdialog', { name: 'End this chat?' }).waitFor();
    expect(await focused(page)).to.equal('Keep chatting');
    // The question keeps the keyboard, and Escape takes it back.
    for (let count = 0; count < 4; count++) await page.keyboard.press('Tab');
    expect(
      await page.evaluate(
        () => document.querySelector('nightdesk-chat')?.shadowRoot?.activeElement?.closest('.confirm') !== null,
      ),
    ).to.equal(true);
    await page.keyboard.press('Escape');
    expect(await chat.card.isVisible()).to.equal(true);
    await chat.button('More').click();
    await chat.button('End chat and forget this device').click();
    await chat.button('End and forget').click();
    await chat.card.waitFor({ state: 'hidden' });
    expect(await storage(page)).to.deep.equal([]);
    await eventually(async () => (await host.store.threads.conversation(id))?.custody === 'closed');
    await page.reload();
    await chat.open();
    await chat.bubble('What is it about?').waitFor();
    expect(await chat.bubble('You said: Hello').count()).to.equal(0);
  });

  it('says when it is over and offers a new one, as the same customer', async () => {
    const chat = widgetOn(page);
    await chat.open();
    await chat.say('Hello');
    await chat.bubble('You said: Hello').waitFor();
    await chat.say('My card was stolen');
    await page.getByRole('group', { name: 'Did this help?' }).waitFor();
    const first = await conversationOf(page, host);
    const taken = await host.join(first.id);
    await host.store.desk.close({
      conversationId: first.id,
      agentId: 'agent-ana',
      agentName: 'Ana',
      epoch: taken.epoch,
      now: Date.now(),
      announcement: 'Ana has closed the chat.',
    });
    await page.getByText('This chat has ended.').waitFor();
    expect(await page.getByRole('group', { name: 'Did this help?' }).count()).to.equal(0);
    expect(await chat.box.isVisible()).to.equal(false);
    await chat.button('Start a new chat').click();
    await chat.bubble('What is it about?').waitFor();
    expect(await chat.bubble('You said: Hello').count()).to.equal(0);
    const next = await conversationOf(page, host);
    expect(next.id).to.not.equal(first.id);
    expect(next.personId).to.equal(first.personId);
  });

  it('answers who wrote before the line was up, without greeting them afterwards', async () => {
    const chat = widgetOn(page);
    await page.route('**/widget/token', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await route.continue();
    });
    await chat.open();
    await chat.say('My card was stolen');
    await chat.bubble('Freeze the card now').waitFor();
    expect(await chat.bubble('What is it about?').count()).to.equal(0);
  });

  it('opens from any element of the page that asks for it', async () => {
    await page.getByRole('button', { name: 'Ask us' }).click();
    await widgetOn(page).card.waitFor();
  });

  it('takes no message that is too long, and says by how much', async () => {
    const chat = widgetOn(page);
    await chat.open();
    await chat.box.fill('x'.repeat(1900));
    await page.getByText('Characters left: 100').waitFor();
    await chat.box.fill('x'.repeat(2007));
    await page.getByText('Characters too many: 7').waitFor();
    await chat.box.press('Enter');
    expect(await chat.button('Send').isDisabled()).to.equal(true);
    expect(await page.locator('.mine').count()).to.equal(0);
  });

  it('grows with what is written, up to five lines', async () => {
    const chat = widgetOn(page);
    await chat.open();
    const height = () => chat.box.evaluate((box) => box.getBoundingClientRect().height);
    const one = await height();
    await chat.box.fill('1\n2\n3');
    const three = await height();
    await chat.box.fill('1\n2\n3\n4\n5\n6\n7\n8');
    const many = await height();
    expect(three).to.be.greaterThan(one + 40);
    expect(many).to.be.lessThan(one + 5 * 24);
    await chat.box.press('Enter');
    expect(await height()).to.equal(one);
  });
});

/** The name of what has the focus, wherever it is. */
async function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    let at: Element | null = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return at?.getAttribute('aria-label') ?? at?.textContent?.trim() ?? '';
  });
}

/** Everything the page's origin keeps on the device. */
async function storage(page: Page): Promise<readonly string[]> {
  const databases = await page.evaluate(async () => [
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...(await indexedDB.databases()).map((database) => database.name ?? ''),
    ...(await caches.keys()),
  ]);
  return [...databases, ...(await page.context().cookies()).map((cookie) => cookie.name)];
}

async function eventually(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    if (await isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('It did not become so.');
}
