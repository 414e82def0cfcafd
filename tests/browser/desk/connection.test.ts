import { expect } from 'chai';
import { atDesk, type AtDesk } from './atDesk.ts';
import { mara } from './meridian.ts';

describe('a desk with a bad connection', () => {
  let desk: AtDesk;
  beforeEach(async () => {
    desk = await atDesk();
  });
  afterEach(() => desk.close());

  it('says that news do not come in, keeps what is shown and the words being written, and catches up', async () => {
    const page = await desk.signedIn('/desk/conversations/c-jun?list=mine');
    await page.getByRole('textbox').fill('Half a sentence');
    const shut = desk.server.shutStreams();
    await page.getByText('The connection was lost. Connecting again.').waitFor();
    desk.server.house.customerSays('c-jun', 'Written while you were away');
    expect(await page.getByText('Written while you were away').count()).to.equal(0);
    shut.open();
    await page.getByText('Connected again.').waitFor();
    await page.locator('.bubble').filter({ hasText: 'Written while you were away' }).waitFor();
    expect(await page.getByRole('textbox').inputValue()).to.equal('Half a sentence');
  });

  it('says that the device is offline, and is online again by itself', async () => {
    const page = await desk.signedIn();
    await page.locator('.line').first().waitFor();
    await page.context().setOffline(true);
    await page.getByText('You are offline.').waitFor();
    await page.context().setOffline(false);
    await page.getByText('Connected again.').waitFor();
  });

  it('offers to try again when a list cannot be loaded', async () => {
    const page = await desk.visit();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await page.route('**/api/conversations?*', (route) => route.fulfill({ status: 503, body: '{}' }));
    await page.getByLabel('E-mail').fill('nora@meridian.example');
    await page.getByLabel('Password').fill(desk.server.password);
    await page.keyboard.press('Enter');
    await page.getByText('The list could not be loaded.').waitFor();
    await page.unroute('**/api/conversations?*');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('link', { name: /Mara Lindqvist/ }).waitFor();
  });

  it('tells somebody at the start that nobody answers, and goes on by itself', async () => {
    const page = await desk.signedIn();
    await page.route('**/api/me', (route) => route.abort());
    await page.reload();
    await page.getByRole('heading', { name: 'The desk cannot be reached right now.' }).waitFor();
    await page.unroute('**/api/me');
    await page.locator('.line').first().waitFor();
  });

  it('asks the server little, however much happens', async () => {
    const page = await desk.signedIn('/desk/conversations/c-mara');
    await page.getByRole('heading', { name: 'Conversation with Mara Lindqvist' }).waitFor();
    const before = desk.server.calls.length;
    for (let at = 0; at < 40; at += 1) desk.server.house.customerSays('c-mara', `Message ${at}`);
    await page.locator('.bubble').filter({ hasText: 'Message 39' }).waitFor();
    // Forty messages are not forty looks: a look at the conversation and the lists, and one more of each afterwards.
    expect(desk.server.calls.length - before).to.be.below(20);
  });

  it('shows grey shapes only when loading takes a while', async () => {
    const page = await desk.signedIn();
    let go = (): void => undefined;
    const held = new Promise<void>((resolve) => (go = resolve));
    await page.route('**/conversations/c-mara', async (route) => {
      await held;
      await route.continue();
    });
    await page.getByRole('link', { name: /Mara Lindqvist/ }).click();
    await page.getByRole('status', { name: 'Loading' }).first().waitFor();
    go();
    await page.locator('.bubble').first().waitFor();
    expect(await page.getByRole('status', { name: 'Loading' }).count()).to.equal(0);
    desk.server.house.put(mara());
  });
});
