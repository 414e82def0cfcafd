import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { atDesk, type AtDesk } from './atDesk.ts';
import { jonas } from './meridian.ts';
import { story, asks, replies } from './story.ts';

describe('a conversation at the desk', () => {
  let desk: AtDesk;
  beforeEach(async () => {
    desk = await atDesk();
  });
  afterEach(() => desk.close());

  it('is opened, taken over, answered, noted, handed back and closed by keyboard alone', async () => {
    const page = await desk.signedIn();
    await page.locator('.line').first().waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Conversation with Mara Lindqvist' }).waitFor();

    // Nobody waits for a screen: one types on while the take-over is on its way.
    await page.keyboard.press('t');
    await page.keyboard.type('Hello Mara, I am Nora.');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('I take this from here.');
    await page.getByText('Nora Feldmann took over').waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.by-agent .bubble').filter({ hasText: 'I take this from here.' }).waitFor();
    await page.locator('.pending').waitFor({ state: 'detached' });

    await page.keyboard.press('Escape');
    await page.keyboard.press('n');
    await page.keyboard.type('Card is frozen, both payments pending.');
    await page.keyboard.press('Enter');
    await page.locator('.note').filter({ hasText: 'both payments pending' }).waitFor();

    await page.keyboard.press('Escape');
    await page.keyboard.press('h');
    await page.getByRole('dialog', { name: 'Hand back to the assistant?' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('Nora Feldmann handed back to the assistant').waitFor();

    await page.keyboard.press('t');
    await page.getByText('With you').waitFor();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('close conv');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Close this conversation?' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('Nora Feldmann closed the conversation').waitFor();
    await page.getByText('This conversation is closed.').waitFor();

    const said = desk.server.house
      .find('c-mara')
      .events.filter(({ kind, actor }) => actor.kind === 'agent' && kind === 'message');
    expect(said.map(({ body }) => body?.kind === 'outbound' && body.message.text)).to.deep.equal([
      'Hello Mara, I am Nora.\nI take this from here.',
    ]);
  });

  it('types nothing into a box because of a shortcut, and does nothing because of a letter in a box', async () => {
    const page = await desk.signedIn('/desk/conversations/c-mara');
    await page.getByRole('heading', { name: 'Conversation with Mara Lindqvist' }).waitFor();
    await page.keyboard.press('n');
    await page.keyboard.type('return, then hand it to kim');
    const box = page.getByRole('textbox', { name: /^A note for colleagues/ });
    expect(await box.inputValue()).to.equal('return, then hand it to kim');
    expect(desk.server.house.find('c-mara').conversation.custody).to.equal('waiting');
  });

  it('has the box ready before the next letter, however slowly the screen is drawn', async () => {
    const page = await desk.signedIn('/desk/conversations/c-jun?list=mine');
    await page.getByRole('textbox', { name: 'Reply to Jun Nakagawa' }).waitFor();
    const focused = await page.evaluate(() => {
      // Not one frame is drawn any more.
      globalThis.requestAnimationFrame = () => 0;
      const next = new Promise<string>((resolve) => {
        setTimeout(() => resolve(document.activeElement?.getAttribute('aria-label') ?? ''), 0);
      });
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'n', bubbles: true }));
      return next;
    });
    expect(focused).to.match(/^A note for colleagues/);
  });

  it('keeps back what is written while the take-over is on its way, until the conversation is one’s own', async () => {
    const page = await desk.signedIn('/desk/conversations/c-mara');
    await page.getByRole('heading', { name: 'Conversation with Mara Lindqvist' }).waitFor();
    let go = (): void => undefined;
    const held = new Promise<void>((resolve) => (go = resolve));
    await page.route('**/take-over', async (route) => {
      await held;
      await route.continue();
    });
    await page.keyboard.press('t');
    await page.keyboard.type('Hello Mara');
    await page.keyboard.press('Enter');
    const box = page.getByRole('textbox', { name: 'Reply to Mara Lindqvist' });
    expect(await box.inputValue()).to.equal('Hello Mara');
    expect(await page.getByRole('button', { name: 'Send reply' }).isDisabled()).to.equal(true);
    go();
    await page.getByText('With you').waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.by-agent .bubble').filter({ hasText: 'Hello Mara' }).waitFor();
  });

  it('shows a message of the customer at once, and that they are typing before it', async () => {
    const page = await desk.signedIn('/desk/conversations/c-jun?list=mine');
    await page.getByRole('textbox').waitFor();
    desk.server.tell({ kind: 'typing', id: 'c-jun', by: 'customer' });
    await page.getByText('Jun Nakagawa is typing').waitFor();
    desk.server.house.customerSays('c-jun', 'One more thing about that shop');
    await page.locator('.by-customer .bubble').filter({ hasText: 'One more thing' }).waitFor();
    // Whoever has said it is not typing it any more.
    await page.getByText('Jun Nakagawa is typing').waitFor({ state: 'detached', timeout: 3000 });
  });

  it('shows who else looks at it', async () => {
    const page = await desk.signedIn('/desk/conversations/c-mara');
    await page.getByRole('heading', { name: 'Conversation with Mara Lindqvist' }).waitFor();
    desk.server.view('c-mara', [{ agentId: jonas.id, name: jonas.name }]);
    await page.getByText('Jonas Weber is looking at this too').waitFor();
    desk.server.view('c-mara', []);
    await page.getByText('Jonas Weber is looking at this too').waitFor({ state: 'detached' });
  });

  it('lets only the first of two agents take over, and tells the other who was quicker', async () => {
    const nora = await desk.signedIn('/desk/conversations/c-mara');
    const other = await desk.signedIn('/desk/conversations/c-mara', { as: jonas });
    for (const page of [nora, other])
      await page.getByRole('heading', { name: 'Conversation with Mara Lindqvist' }).waitFor();
    await fallBehind(other, 'c-mara', 'take-over');
    await nora.keyboard.press('t');
    await nora.getByRole('textbox', { name: 'Reply to Mara Lindqvist' }).waitFor();
    await other.getByRole('button', { name: 'Take over', exact: true }).click();
    await other.getByText('Nora Feldmann was quicker and has this conversation now.').waitFor();
    await other.getByText('Nora Feldmann answers here.').waitFor();
    expect(desk.server.house.find('c-mara').conversation.agentId).to.equal('agent-nora');
  });

  it('gives the words back when somebody else took the conversation meanwhile', async () => {
    const page = await desk.signedIn('/desk/conversations/c-jun?list=mine');
    await page.getByRole('textbox').fill('I have found your refund');
    await fallBehind(page, 'c-jun', 'reply');
    const { conversation } = desk.server.house.find('c-jun');
    desk.server.house.takeOver('c-jun', jonas, conversation.epoch);
    await page.keyboard.press('Enter');
    await page.getByText('Jonas Weber has this conversation now. Nothing was sent').waitFor();
    const texts = desk.server.house
      .find('c-jun')
      .events.map(({ body }) => (body?.kind === 'outbound' ? body.message.text : ''));
    expect(texts).not.to.include('I have found your refund');
    await page.getByRole('button', { name: 'Take over from Jonas Weber' }).click();
    await page.getByRole('dialog', { name: 'Take over from Jonas Weber?' }).waitFor();
    await page.keyboard.press('Enter');
    const box = page.getByRole('textbox', { name: 'Reply to Jun Nakagawa' });
    await box.waitFor();
    expect(await box.inputValue()).to.equal('I have found your refund');
  });

  it('sends a reply once, however often it has to be tried', async () => {
    const page = await desk.signedIn('/desk/conversations/c-jun?list=mine');
    await page.getByRole('textbox').fill('It is on its way');
    let tries = 0;
    await page.route('**/reply', async (route) => {
      tries += 1;
      // The server has it, but its answer is lost.
      if (tries === 1) {
        await route.fetch();
        await route.abort();
      } else if (tries === 2) await route.fulfill({ status: 503, body: '{}' });
      else await route.continue();
    });
    await page.route('**/conversations/c-jun', (route) => route.abort());
    await page.keyboard.press('Enter');
    await page.getByText('Not sent.').waitFor();
    await page.getByRole('button', { name: 'Send again' }).click();
    await page.getByText('Not sent.').waitFor();
    await page.getByRole('button', { name: 'Send again' }).click();
    await page.locator('.pending').waitFor({ state: 'detached' });
    await page.unroute('**/conversations/c-jun');
    expect(tries).to.equal(3);
    expect(await page.getByText('It is on its way').count()).to.equal(1);
    expect(repliesOf(desk, 'c-jun').filter((text) => text === 'It is on its way')).to.have.length(1);
  });

  it('keeps what is being written, for each conversation apart', async () => {
    const page = await desk.signedIn('/desk/conversations/c-jun?list=mine');
    await page.getByRole('textbox').fill('For Jun');
    await openByPalette(page, 'tomasz');
    await page.getByRole('heading', { name: 'Conversation with Tomasz Zieliński' }).waitFor();
    await page.keyboard.press('n');
    await page.getByRole('textbox').fill('About Tomasz');
    await openByPalette(page, 'jun');
    expect(await page.getByRole('textbox', { name: 'Reply to Jun Nakagawa' }).inputValue()).to.equal('For Jun');
  });

  it('flags a question that was answered before, beside the answer and in the brief', async () => {
    const page = await desk.signedIn('/desk/conversations/c-mara');
    const second = page.locator('.by-bot .message').filter({ hasText: 'Given before in this conversation' });
    await second.waitFor();
    expect(await second.count()).to.equal(1);
    const brief = page.getByRole('region', { name: 'Brief' });
    await brief.getByText('Asked again: given 2 times.').waitFor();
    const answer = brief.getByRole('link', { name: 'A card payment I do not recognise' });
    expect(await answer.getAttribute('href')).to.equal('/help/card-payment-not-recognised');
  });

  it('says in the brief what they want, what is known and from where, what was promised and how they feel', async () => {
    const page = await desk.signedIn('/desk/conversations/c-mara');
    const brief = page.getByRole('region', { name: 'Brief' });
    await brief.getByText('Two payments from a shop I have never heard of').waitFor();
    const words = await brief.innerText();
    for (const part of [
      'MD-7K2Q9D',
      'Brightline Retail',
      'said by the customer',
      'from the website',
      'worked out, please check',
      'A person answers here',
      'Getting worse',
      'this is ridiculous',
      'Verified',
      'ME-204518',
      'When does my new card arrive?',
    ])
      expect(words).to.contain(part);
    await brief.getByRole('img', { name: 'Upset now. Getting worse.' }).waitFor();
    await brief.getByRole('link', { name: 'When does my new card arrive?' }).click();
    await page.waitForURL(/c-mara-sms/);
  });

  it('shows what did not arrive, what may not have, and what the customer never saw', async () => {
    const held = story({
      id: 'c-lost',
      custody: 'bot',
      channel: 'sms',
      peer: '+44 7700 900456',
      identity: { level: 'anonymous' },
      events: [
        [9, asks('Is my card blocked?')],
        [8, replies(jonas, 'It is not.')],
        [7, replies(jonas, 'You can use it.')],
        [6, replies(jonas, 'I will check again.')],
        [5, { kind: 'delivery', actor: { kind: 'system' }, facts: { eventId: 'c-lost-4', state: 'cancelled' } }],
      ],
    });
    desk.server.house.put({
      ...held,
      undelivered: [
        { eventId: 'c-lost-2', state: 'failed', reason: 'the number is not in use' },
        { eventId: 'c-lost-3', state: 'indeterminate', reason: '' },
      ],
    });
    const page = await desk.signedIn('/desk/conversations/c-lost?list=bot');
    await page.getByText('Not delivered: the number is not in use').waitFor();
    await page.getByText('May not have arrived').waitFor();
    await page.getByText('Held back, the customer never saw this').waitFor();
  });

  it('loads what happened long ago when it is asked for, without losing the place', async () => {
    const long = Array.from({ length: 450 }, (_, at) => [500 - at, asks(`Message ${at + 1}`)] as const);
    desk.server.house.put(story({ id: 'c-long', custody: 'bot', identity: { level: 'anonymous' }, events: long }));
    const page = await desk.signedIn('/desk/conversations/c-long?list=bot');
    const log = page.getByRole('region', { name: 'Messages' });
    await log.getByText('Message 450', { exact: true }).waitFor();
    expect(await log.getByText('Message 250', { exact: true }).count()).to.equal(0);
    await page.getByRole('button', { name: 'Show earlier messages' }).click();
    await log.getByText('Message 51', { exact: true }).waitFor({ state: 'attached' });
    await page.getByRole('button', { name: 'Show earlier messages' }).click();
    await log.getByText('Message 1', { exact: true }).waitFor({ state: 'attached' });
    expect(await page.locator('.by-customer .bubble').count()).to.equal(450);
    expect(await page.getByRole('button', { name: 'Show earlier messages' }).count()).to.equal(0);
  });

  it('stays where somebody reads, says that there is news, and goes to the end when they write', async () => {
    const page = await desk.signedIn('/desk/conversations/c-jun?list=mine', { viewport: { width: 1440, height: 600 } });
    const log = page.getByRole('region', { name: 'Messages' });
    await log.locator('.bubble').last().waitFor();
    const toEnd = () => log.evaluate((box) => Math.round(box.scrollHeight - box.scrollTop - box.clientHeight));
    desk.server.house.customerSays('c-jun', 'At the end');
    await log.getByText('At the end').waitFor();
    expect(await toEnd()).to.equal(0);
    await log.hover();
    await page.mouse.wheel(0, -5000);
    await page.waitForFunction(() => (document.querySelector('.log')?.scrollTop ?? 0) < 100);
    const before = await log.evaluate((box) => box.scrollTop);
    desk.server.house.customerSays('c-jun', 'Further down');
    await page.getByRole('button', { name: 'New messages' }).waitFor();
    expect(await log.evaluate((box) => box.scrollTop)).to.equal(before);
    await page.getByRole('button', { name: 'New messages' }).click();
    expect(await toEnd()).to.equal(0);
    await page.mouse.wheel(0, -5000);
    await page.waitForFunction(() => (document.querySelector('.log')?.scrollTop ?? 0) < 100);
    await page.getByRole('textbox').fill('Here I am');
    await page.getByRole('button', { name: 'Send reply' }).click();
    await page.locator('.by-agent .bubble').filter({ hasText: 'Here I am' }).waitFor();
    expect(await toEnd()).to.equal(0);
    expect(await page.getByRole('button', { name: 'New messages' }).count()).to.equal(0);
  });

  it('says so when a conversation is gone', async () => {
    const page = await desk.signedIn('/desk/conversations/c-erased');
    await page.getByText('This conversation is not here any more').waitFor();
  });
});

/** The screen learns nothing new about a conversation until it tries to act on it. */
async function fallBehind(page: Page, id: string, act: string): Promise<void> {
  const state = `**/conversations/${id}`;
  const acted = Promise.withResolvers<undefined>();
  // The news is on its way for as long as the screen does not know better; an error would be another story.
  await page.route(state, async (route) => {
    await acted.promise;
    await route.continue();
  });
  await page.route(`${state}/${act}`, async (route) => {
    await route.continue();
    acted.resolve(undefined);
  });
}

async function openByPalette(page: Page, query: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill(query);
  await page.keyboard.press('Enter');
}

function repliesOf(desk: AtDesk, id: string): readonly string[] {
  return desk.server.house
    .find(id)
    .events.flatMap(({ actor, body }) =>
      actor.kind === 'agent' && body?.kind === 'outbound' ? [body.message.text] : [],
    );
}
