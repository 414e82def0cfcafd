import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { accessibilityFaults, closePage, openPage, takePicture, type Looking } from '../../fakes/browser.ts';
import { helpfulBot } from '../../fakes/helpfulBot.ts';
import { testStores } from '../../fakes/stores.ts';
import { openWebHost, type Script, type WebHost } from '../../fakes/webHost.ts';
import { conversationOf, widgetOn, widgetPages } from '../../fakes/widget.ts';

const phone: Looking = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };

describe('the looks of the widget', function () {
  this.timeout(60_000);
  const stores = testStores('sqlite');
  let host: WebHost;
  let page: Page;
  const open = async (
    looking: Looking,
    given: Parameters<typeof widgetPages>[0] = {},
    script: Script = helpfulBot,
  ): Promise<void> => {
    host = await openWebHost(await stores.open(), { script, pages: await widgetPages(given) });
    page = await openPage({ reducedMotion: 'reduce', ...looking });
    await page.goto(host.origin);
  };
  afterEach(async () => {
    await closePage(page);
    await host.close();
  });

  const ways: Readonly<
    Record<
      string,
      { readonly looking: Looking; readonly pages?: Parameters<typeof widgetPages>[0]; readonly script?: Script }
    >
  > = {
    light: { looking: {} },
    dark: { looking: { colorScheme: 'dark' } },
    phone: { looking: phone },
    'phone-dark': { looking: { ...phone, colorScheme: 'dark' } },
    german: {
      looking: { locale: 'de-DE' },
      pages: { html: 'lang="de"' },
      script: (content, conversation) => inGerman(content, conversation),
    },
    rtl: { looking: {}, pages: { html: 'lang="ar" dir="rtl"' } },
  };

  for (const [name, { looking, pages = {}, script }] of Object.entries(ways)) {
    it(`has nothing that axe finds, from the first question to a person (${name})`, async () => {
      await open(looking, pages, script);
      const chat = widgetOn(page);
      const check = async (state: string): Promise<void> => {
        await takePicture(page, `widget/${name}-${state}`);
        expect(await accessibilityFaults(page, 'nightdesk-chat'), state).to.deep.equal([]);
      };
      await check('launcher');
      await page.locator('.launcher').click();
      await page.locator('.choice').first().waitFor();
      await check('empty');
      await page.locator('.choice').first().click();
      await page.locator('.source').waitFor();
      await check('answer');
      await page.locator('textarea').fill('May I talk to a person?');
      await page.locator('textarea').press('Enter');
      await page.locator('.person.offered').waitFor();
      await check('offered');
      await page.locator('.more').click();
      await check('menu');
      await page.keyboard.press('Escape');
      await page.locator('.person').click();
      await chat.notice(name === 'german' ? 'etwa 4 Minuten' : 'about 4 minutes').waitFor();
      await check('waiting');
      const { id } = await conversationOf(page, host);
      await host.join(id, name === 'german' ? 'Ana ist jetzt im Chat.' : 'Ana has joined the chat.');
      await host.reply(
        id,
        name === 'german'
          ? 'Guten Abend, ich bin Ana.\nIch sehe mir das gerade an.'
          : 'Good evening, I am Ana.\nI am looking at it right now.',
      );
      await page.locator('.agent .bubble').waitFor();
      host.store.wakeups.notify({ topic: 'typing', id, by: 'agent', name: 'Ana' });
      await page.locator('.typing').waitFor();
      await check('person');
      await page.locator('.more').click();
      await page.locator('.menu-item').last().click();
      await check('forget');
    });
  }

  it('has nothing that axe finds when something is wrong', async () => {
    await open({}, { script: () => 'data-contact="+49 30 23125 110"' });
    const chat = widgetOn(page);
    await chat.open();
    await chat.bubble('What is it about?').waitFor();
    await page.route('**/activities', (route) => route.fulfill({ status: 400, json: {} }));
    await chat.say('This one is refused');
    await page.locator('.mine.failed').waitFor();
    await page.unroute('**/activities');
    await page.context().setOffline(true);
    await chat.banner.getByText('You are offline.').waitFor();
    await chat.say('This one waits');
    await takePicture(page, 'widget/light-offline');
    expect(await accessibilityFaults(page, 'nightdesk-chat')).to.deep.equal([]);
    await page.context().setOffline(false);
  });

  it('has nothing that axe finds when the chat cannot be reached, and when it has ended', async () => {
    await open({}, { script: () => 'data-contact="+49 30 23125 110"' });
    const chat = widgetOn(page);
    await page.route('**/widget/token', (route) => route.abort());
    await chat.open();
    await chat.button('Try again').waitFor({ timeout: 20_000 });
    await takePicture(page, 'widget/light-unreachable');
    expect(await accessibilityFaults(page, 'nightdesk-chat')).to.deep.equal([]);
    await page.unroute('**/widget/token');
    await chat.button('Try again').click();
    await chat.say('Hello');
    await chat.bubble('You said: Hello').waitFor();
    const { id } = await conversationOf(page, host);
    const taken = await host.join(id);
    await host.store.desk.close({
      conversationId: id,
      agentId: 'agent-ana',
      agentName: 'Ana',
      epoch: taken.epoch,
      now: Date.now(),
      announcement: 'Ana has closed the chat.',
    });
    await chat.button('Start a new chat').waitFor();
    await takePicture(page, 'widget/light-ended');
    expect(await accessibilityFaults(page, 'nightdesk-chat')).to.deep.equal([]);
  });

  for (const [name, viewport] of Object.entries({
    '320 pixels wide': { width: 320, height: 568 },
    'at 200 % zoom': { width: 640, height: 400 },
    'at 400 % zoom': { width: 320, height: 256 },
  })) {
    it(`loses nothing ${name}`, async () => {
      await open({ viewport });
      const chat = widgetOn(page);
      await chat.open();
      await chat.bubble('What is it about?').waitFor();
      await chat.say('My card was stolen');
      await page.locator('.source').waitFor();
      await takePicture(page, `widget/${name.replaceAll(' ', '-').replaceAll('%', '')}`);
      expect(await beyond(page)).to.deep.equal([]);
      for (const button of ['Close chat', 'More', 'Talk to a person', 'Send'])
        expect(await isReachable(page, button), button).to.equal(true);
      await page.locator('.small').first().scrollIntoViewIfNeeded();
      await page.locator('.small').first().click();
      await chat.button('More').click();
      await chat.button('End chat and forget this device').click();
      await chat.button('Keep chatting').click();
      await chat.say('Still here');
      await chat.bubble('You said: Still here').waitFor();
    });
  }

  it('takes its colours, corners and type from six properties of the page', async () => {
    await open(
      {},
      {
        style: `:root { --nightdesk-accent: rgb(120, 20, 90); --nightdesk-on-accent: rgb(255, 250, 240); --nightdesk-surface: rgb(255, 252, 245);
          --nightdesk-text: rgb(40, 20, 30); --nightdesk-font: Georgia, serif; --nightdesk-radius: 2px }`,
      },
    );
    const chat = widgetOn(page);
    await chat.open();
    await chat.say('My card was stolen');
    await page.locator('.source').waitFor();
    await page.mouse.move(0, 0);
    await takePicture(page, 'widget/themed');
    const style = (selector: string, property: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((node, name) => getComputedStyle(node).getPropertyValue(name), property);
    expect(await style('.launcher', 'background-color')).to.equal('rgb(120, 20, 90)');
    expect(await style('.mine .bubble', 'color')).to.equal('rgb(255, 250, 240)');
    expect(await style('.card', 'background-color')).to.equal('rgb(255, 252, 245)');
    expect(await style('.card', 'color')).to.equal('rgb(40, 20, 30)');
    expect(await style('.card', 'font-family')).to.include('Georgia');
    expect(await style('.card', 'border-radius')).to.equal('4px');
    expect(await accessibilityFaults(page, 'nightdesk-chat')).to.deep.equal([]);
  });

  it('is dark where the device is', async () => {
    await open({ colorScheme: 'dark' });
    await widgetOn(page).open();
    const background = await page.locator('.card').evaluate((node) => getComputedStyle(node).backgroundColor);
    expect(background).to.equal('rgb(24, 32, 41)');
  });

  it('can be pinned to light or dark by the page', async () => {
    await open({ colorScheme: 'light' }, { script: () => 'data-theme="dark"' });
    await widgetOn(page).open();
    const background = await page.locator('.card').evaluate((node) => getComputedStyle(node).backgroundColor);
    expect(background).to.equal('rgb(24, 32, 41)');
  });

  it('is not touched by the style of the page', async () => {
    await open(
      {},
      {
        style: `html { font-size: 62.5% } * { letter-spacing: 3px !important; text-transform: uppercase !important }
          div, p, button, ol, li, textarea, header { all: unset !important; color: red !important; display: none !important }
          nightdesk-chat { text-align: right; direction: rtl; line-height: 3 }`,
      },
    );
    await page.locator('.launcher').click();
    await page.locator('.choice').first().waitFor();
    const bubble = page.locator('.bubble').first();
    const [size, colour, spacing] = await bubble.evaluate((node) => {
      const { fontSize, color, letterSpacing } = getComputedStyle(node);
      return [fontSize, color, letterSpacing];
    });
    expect([size, colour]).to.deep.equal(['16px', 'rgb(22, 33, 43)']);
    expect(spacing).to.be.oneOf(['normal', '3px']);
  });

  it('moves only where motion is welcome', async () => {
    await open({ reducedMotion: 'reduce' });
    const chat = widgetOn(page);
    await chat.open();
    await chat.bubble('What is it about?').waitFor();
    const longest = await page.evaluate(() => {
      const animations = document.querySelector('nightdesk-chat')?.shadowRoot?.getAnimations() ?? [];
      return Math.max(0, ...animations.map((one) => Number(one.effect?.getComputedTiming().duration ?? 0)));
    });
    expect(longest).to.be.lessThan(1);
  });
});

const inGerman: Script = (content, conversation) => {
  if (content.kind === 'event' && content.name === 'talk-to-person')
    return [{ by: 'system', text: 'Ich habe eine Kollegin dazugerufen. Um diese Zeit dauert das etwa 4 Minuten.' }];
  if (content.kind === 'event')
    return [
      {
        text: 'Guten Abend. Ich bin der Assistent von Meridian, ein Bot. Worum geht es?',
        choices: [
          { id: 'lost', label: 'Karte verloren oder gestohlen' },
          { id: 'declined', label: 'Meine Zahlung wurde abgelehnt' },
          { id: 'refund', label: 'Wo bleibt meine Erstattung' },
        ],
      },
    ];
  const isLost = content.kind === 'choice';
  const [first] = helpfulBot(isLost ? { kind: 'text', text: 'lost' } : content, conversation);
  return first === undefined
    ? []
    : [
        {
          ...first,
          ...(first.source
            ? {
                source: { ...first.source, title: 'Karte verloren oder gestohlen' },
                text: '**Sperren Sie die Karte jetzt:** in der App unter *Karte › Sperren*. Ab dieser Sekunde geht keine Zahlung mehr durch.',
              }
            : {}),
        },
      ];
};

/** What sticks out of the window, or is cut off at the side. */
async function beyond(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const root = document.querySelector('nightdesk-chat')?.shadowRoot;
    const wide = [...(root?.querySelectorAll<HTMLElement>('.card, .card *') ?? [])].filter((node) => {
      const { left, right, width } = node.getBoundingClientRect();
      const isCut = node.scrollWidth > node.clientWidth + 1 && getComputedStyle(node).overflowX !== 'visible';
      return width > 1 && (left < -0.5 || right > innerWidth + 0.5 || (isCut && !node.matches('.unseen')));
    });
    return wide.map((node) => `${node.tagName} ${node.className}`);
  });
}

/** Whether a button stands in the window and nothing covers it. */
async function isReachable(page: Page, name: string): Promise<boolean> {
  return page
    .getByRole('button', { name })
    .first()
    .evaluate((button) => {
      const { left, top, width, height } = button.getBoundingClientRect();
      const root = button.getRootNode();
      const hit = root instanceof ShadowRoot ? root.elementFromPoint(left + width / 2, top + height / 2) : null;
      return hit !== null && (button === hit || button.contains(hit));
    });
}
