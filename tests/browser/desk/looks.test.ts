import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { accessibilityFaults, takePicture } from '../../fakes/browser.ts';
import { atDesk, signIn, type AtDesk } from './atDesk.ts';
import { deadLetters, nora } from './meridian.ts';

const screens: readonly (readonly [string, string, string])[] = [
  ['queue', '/desk/', '.line'],
  ['waiting', '/desk/conversations/c-mara', '.bubble'],
  ['mine', '/desk/conversations/c-jun?list=mine', 'textarea'],
  ['bot', '/desk/conversations/c-rtl?list=bot', '.bubble'],
  ['yesterday', '/desk/yesterday', 'table'],
  ['people', '/desk/people', 'table'],
  ['letters', '/desk/dead-letters', '.card'],
  ['person', '/desk/person', '.panel'],
  ['nowhere', '/desk/nowhere', '.empty'],
];
const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true } as const;

describe('how the desk looks', () => {
  let desk: AtDesk;
  beforeEach(async () => {
    desk = await atDesk();
    desk.server.letters = deadLetters();
  });
  afterEach(() => desk.close());

  for (const colorScheme of ['light', 'dark'] as const)
    it(`axe finds nothing on any screen (${colorScheme})`, async function () {
      this.timeout(60_000);
      const page = await desk.visit('/desk/', { colorScheme, viewport: { width: 1440, height: 900 } });
      await page.getByRole('heading', { name: 'Sign in' }).waitFor();
      await clean(page, 'sign-in', colorScheme);
      await signIn(page, nora, desk.server.password);
      for (const [name, path, sign] of screens) {
        await page.goto(desk.server.origin + path);
        await page.locator(sign).first().waitFor();
        await clean(page, name, colorScheme);
      }
      await page.goto(`${desk.server.origin}/desk/conversations/c-jun?list=mine`);
      await page.locator('textarea').waitFor();
      for (const [name, key] of [
        ['palette', 'Control+k'],
        ['help', '?'],
        ['hand-back', 'h'],
      ] as const) {
        await page.keyboard.press(key);
        await page.getByRole('dialog').waitFor();
        await clean(page, name, colorScheme);
        await page.keyboard.press('Escape');
        await page.getByRole('dialog').waitFor({ state: 'detached' });
      }
      await page.getByRole('button', { name: /Account of/ }).click();
      await clean(page, 'account', colorScheme);
    });

  it('shows one column at a time on a phone, with a way back', async () => {
    const page = await desk.signedIn('/desk/', phone);
    await page.getByRole('link', { name: /Mara Lindqvist/ }).tap();
    await page.locator('.bubble').first().waitFor();
    expect(await page.locator('.list-column').isVisible()).to.equal(false);
    expect(await page.locator('.brief-column').isVisible()).to.equal(false);
    await page.getByTitle('Brief').tap();
    await page.getByText('Answers already given').waitFor();
    expect(await page.locator('.thread-column').isVisible()).to.equal(false);
    await page.getByRole('button', { name: 'Hide the brief' }).tap();
    await page.getByRole('button', { name: 'Take over' }).tap();
    await page.getByRole('textbox').fill('Hello Mara');
    // On a keyboard of glass Enter makes a new line.
    await page.keyboard.press('Enter');
    expect(await page.getByRole('textbox').inputValue()).to.equal('Hello Mara\n');
    await page.getByRole('button', { name: 'Send reply' }).tap();
    await page.locator('.by-agent .bubble').waitFor();
    await page.getByRole('button', { name: 'What can be done' }).tap();
    await page.getByRole('button', { name: 'Hand back to assistant' }).tap();
    await page.getByRole('dialog').getByRole('button', { name: 'Hand back to assistant' }).tap();
    await page.getByText('The assistant is answering.').waitFor();
    await page.getByRole('link', { name: 'Back' }).tap();
    expect(await page.locator('.list-column').isVisible()).to.equal(true);
    expect(await accessibilityFaults(page)).to.deep.equal([]);
  });

  it('fits into 320 pixels, on every screen', async () => {
    const page = await desk.signedIn('/desk/', { ...phone, viewport: { width: 320, height: 568 } });
    for (const [name, path, sign] of screens) {
      await page.goto(desk.server.origin + path);
      await page.locator(sign).first().waitFor({ state: 'attached' });
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width, name).to.equal(320);
      await takePicture(page, `desk-320-${name}`);
    }
  });

  it('stays usable at 200 % zoom of a small laptop', async () => {
    const page = await desk.signedIn('/desk/conversations/c-jun?list=mine', { viewport: { width: 640, height: 400 } });
    await page.getByRole('textbox').fill('Still room to write');
    await page.getByRole('button', { name: 'Send reply' }).click();
    await page.locator('.by-agent .bubble').filter({ hasText: 'Still room to write' }).waitFor();
  });

  it('moves nothing for those who asked for that', async () => {
    const page = await desk.signedIn('/desk/conversations/c-jun?list=mine', { reducedMotion: 'reduce' });
    desk.server.tell({ kind: 'typing', id: 'c-jun', by: 'customer' });
    await page.getByText('Jun Nakagawa is typing').waitFor();
    const moving = await page.evaluate(
      () =>
        document.getAnimations().filter((animation) => Number(animation.effect?.getComputedTiming().duration) > 1)
          .length,
    );
    expect(moving).to.equal(0);
    // A transition, however short, is in the way of a page that changes its width: sizes would follow a frame late.
    const late = await page.evaluate(
      () =>
        [...document.querySelectorAll('*')].filter((one) => {
          const { transitionDuration, transitionProperty } = getComputedStyle(one);
          return transitionProperty !== 'none' && transitionDuration !== '0s';
        }).length,
    );
    expect(late).to.equal(0);
  });

  it('sets words that are written from right to left that way, and the page around them not', async () => {
    const page = await desk.signedIn('/desk/conversations/c-rtl?list=bot');
    const bubble = page.locator('.by-customer .bubble');
    await bubble.waitFor();
    expect(await bubble.evaluate((element) => getComputedStyle(element).direction)).to.equal('rtl');
    expect(await page.evaluate(() => getComputedStyle(document.body).direction)).to.equal('ltr');
  });

  it('speaks German where the browser does', async () => {
    const page = await desk.signedIn('/desk/conversations/c-mara', { locale: 'de-DE' });
    await page.getByRole('button', { name: 'Übernehmen' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).to.equal('de');
    await page.goto(`${desk.server.origin}/desk/yesterday`);
    await page.getByRole('heading', { name: /Der Assistent hat gestern etwa 7 von 10 Fragen beantwortet/ }).waitFor();
  });

  it('says times relatively at first, and the zone on hover', async () => {
    const page = await desk.signedIn('/desk/?list=bot', { timezoneId: 'Europe/Berlin' });
    const time = page.getByRole('link', { name: /Priya Raman/ }).locator('time');
    expect(await time.innerText()).to.match(/^[34] minutes ago$/);
    expect(await time.getAttribute('title')).to.match(/CET|CEST|GMT\+/);
  });

  async function clean(page: Page, name: string, colorScheme: string): Promise<void> {
    // What is still fading in has not its colours yet.
    await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'));
    await takePicture(page, `desk-${name}-${colorScheme}`);
    expect(await accessibilityFaults(page), name).to.deep.equal([]);
  }
});
