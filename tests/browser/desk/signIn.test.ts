import { expect } from 'chai';
import { atDesk, signIn, type AtDesk } from './atDesk.ts';
import { jonas, nora } from './meridian.ts';

describe('coming into the desk', () => {
  let desk: AtDesk;
  beforeEach(async () => {
    desk = await atDesk();
  });
  afterEach(() => desk.close());

  it('leads to where one wanted to be, once the password is right', async () => {
    const page = await desk.visit('/desk/conversations/c-mara');
    await signIn(page, nora, 'not the password');
    await page.getByRole('alert').filter({ hasText: 'is not right' }).waitFor();
    expect(await page.getByLabel('Password').inputValue()).to.equal('');
    await signIn(page, nora, desk.server.password);
    await page.getByRole('heading', { name: 'Conversation with Mara Lindqvist' }).waitFor();
    expect(page.url()).to.match(/conversations\/c-mara$/);
  });

  it('gives everything back after a session has ended: the place and the unsent words', async () => {
    const page = await desk.signedIn('/desk/conversations/c-jun?list=mine');
    await page.getByRole('textbox', { name: 'Reply to Jun Nakagawa' }).fill('I have found it, Jun');
    desk.server.endSessions();
    await page.getByText('Your session has ended').waitFor();
    await signIn(page, nora, desk.server.password);
    const box = page.getByRole('textbox', { name: 'Reply to Jun Nakagawa' });
    expect(await box.inputValue()).to.equal('I have found it, Jun');
  });

  it('shows nobody the unsent words of the one before', async () => {
    const page = await desk.signedIn('/desk/conversations/c-mara');
    await page.getByRole('heading', { name: 'Conversation with Mara Lindqvist' }).waitFor();
    await page.keyboard.press('n');
    await page.getByRole('textbox').fill('Only for me');
    desk.server.endSessions();
    await page.getByText('Your session has ended').waitFor();
    await signIn(page, jonas, desk.server.password);
    await page.getByRole('heading', { name: 'Conversation with Mara Lindqvist' }).waitFor();
    await page.keyboard.press('n');
    expect(await page.getByRole('textbox').inputValue()).to.equal('');
  });

  it('lets an invited colleague choose a password and start, and keeps the token out of the address', async () => {
    desk.server.tickets.set('ticket-1', { agentId: 'agent-ben', purpose: 'invite' });
    const page = await desk.visit('/desk/welcome#ticket-1');
    await page.getByRole('heading', { name: 'Welcome, Ben Okafor' }).waitFor();
    expect(page.url()).to.match(/\/desk\/welcome$/);
    await page.getByLabel('New password').fill('short');
    await page.getByRole('button', { name: 'Save password and start' }).click();
    await page.getByText('Please use at least 12 characters.').waitFor();
    await page.getByLabel('New password').fill('four words in row');
    await page.getByLabel('The same again').fill('four words in a row');
    await page.getByRole('button', { name: 'Save password and start' }).click();
    await page.getByText('The two are not the same.').waitFor();
    await page.getByLabel('The same again').fill('four words in row');
    await page.getByRole('button', { name: 'Save password and start' }).click();
    await page.getByRole('button', { name: /Account of Ben Okafor/ }).waitFor();
    expect(desk.server.password).to.equal('four words in row');
  });

  it('says plainly that a link was used already', async () => {
    const page = await desk.visit('/desk/welcome#ticket-used');
    await page.getByRole('heading', { name: 'This link does not work any more' }).waitFor();
    await page.getByRole('link', { name: 'Go to sign-in' }).click();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  });

  it('asks for an own password before anything else, as long as the printed one is used', async () => {
    desk.server.isFirstPassword = true;
    const page = await desk.visit();
    await signIn(page, nora, desk.server.password);
    await page.getByRole('heading', { name: 'Choose your own password' }).waitFor();
    expect(await page.locator('.line').count()).to.equal(0);
    await page.getByLabel('Current password').fill('not it');
    await page.getByLabel('New password').fill('a password of my own');
    await page.getByLabel('The same again').fill('a password of my own');
    await page.getByRole('button', { name: 'Save password and start' }).click();
    await page.getByText('The current password is not right.').waitFor();
    await page.getByLabel('Current password').fill('correct horse battery');
    await page.getByRole('button', { name: 'Save password and start' }).click();
    await page.locator('.line').first().waitFor();
    expect(desk.server.password).to.equal('a password of my own');
  });

  it('lets people go away and come back, and sign out', async () => {
    const page = await desk.signedIn();
    await page.getByRole('button', { name: /Account of Nora Feldmann, Available/ }).click();
    await page.getByRole('switch', { name: 'Available' }).click();
    await page.getByText('1 available').waitFor();
    expect(desk.server.agents.find(({ id }) => id === nora.id)?.available).to.equal(false);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    expect(await page.getByText('session has ended').count()).to.equal(0);
  });
});
