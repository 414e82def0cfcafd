import { expect } from 'chai';
import { atDesk, heard, type AtDesk } from './atDesk.ts';
import { jun, mara, tomasz } from './meridian.ts';

describe('the queue', () => {
  let desk: AtDesk;
  beforeEach(async () => {
    desk = await atDesk([]);
  });
  afterEach(() => desk.close());

  it('says calmly that nobody waits', async () => {
    const page = await desk.signedIn();
    await page.getByText('Nobody is waiting.').waitFor();
    expect(await page.title()).to.equal('Meridian desk');
  });

  it('shows who came, with what, how they feel and how long they have, with a tone and a count in the title', async () => {
    const page = await desk.signedIn();
    await page.getByText('Nobody is waiting.').waitFor();
    // Browsers allow tones only after somebody has pressed something.
    await page.mouse.click(700, 500);
    desk.server.house.put(mara());
    const line = page.getByRole('link', { name: /Mara Lindqvist/ });
    await line.waitFor();
    const words = await line.innerText();
    expect(words).to.contain('Two payments from a shop I have never heard of');
    expect(words)
      .to.contain('Web chat')
      .and.to.contain('Upset')
      .and.to.match(/min.* left/);
    await page.waitForFunction(() => document.title === '(1) Meridian desk');
    expect((await heard(page)).tones).to.equal(2);
  });

  it('is silent when sound is off, and remembers that', async () => {
    const page = await desk.signedIn();
    await page.getByRole('button', { name: 'Turn sound off' }).click();
    desk.server.house.put(mara());
    await page.getByRole('link', { name: /Mara Lindqvist/ }).waitFor();
    expect((await heard(page)).tones).to.equal(0);
    await page.reload();
    await page.getByRole('button', { name: 'Turn sound on' }).waitFor();
  });

  it('alerts in the browser only after a click allowed it, only in the background, and never with a customer’s words', async () => {
    const page = await desk.signedIn();
    await page.getByRole('button', { name: /Account of/ }).click();
    await page.getByRole('button', { name: 'Turn on' }).click();
    await page.getByText('On when this tab is in the background').waitFor();
    desk.server.house.put(tomasz(5));
    await page.getByRole('link', { name: /Tomasz/ }).waitFor();
    expect((await heard(page)).alerts).to.deep.equal([]);
    await page.evaluate(() => Object.defineProperty(document, 'hidden', { value: true }));
    desk.server.house.put(mara());
    await page.getByRole('link', { name: /Mara Lindqvist/ }).waitFor();
    expect((await heard(page)).alerts).to.deep.equal(['Somebody is waiting. Web chat: Is upset']);
  });

  it('marks a broken promise in amber and keeps saying so until somebody looks', async () => {
    desk.server.house.put(tomasz(-4));
    const page = await desk.signedIn();
    const late = page.getByRole('link', { name: /Tomasz/ });
    await late.getByText(/overdue 4/).waitFor();
    desk.server.tell({ kind: 'overdue', id: 'c-tomasz' });
    const alert = page.getByRole('alert').filter({ hasText: 'Tomasz Zieliński has waited past the promised time.' });
    await alert.waitFor();
    await alert.getByRole('link', { name: 'Open' }).click();
    await page.getByRole('heading', { name: 'Conversation with Tomasz Zieliński' }).waitFor();
    await alert.waitFor({ state: 'detached' });
  });

  it('calls an agent whose customer has written', async () => {
    desk.server.house.put(mara());
    const page = await desk.signedIn('/desk/conversations/c-mara');
    await page.getByRole('heading', { name: 'Conversation with Mara Lindqvist' }).waitFor();
    await page.keyboard.press('t');
    await page.getByText('With you').waitFor();
    await page.getByRole('link', { name: 'Others' }).click();
    // Taken over: nobody waits any more.
    await page.waitForFunction(() => document.title === 'Meridian desk');
    const before = (await heard(page)).tones;
    desk.server.house.customerSays('c-mara', 'Are you there?');
    await page.waitForFunction(() => document.title.startsWith('(1)'));
    expect((await heard(page)).tones).to.equal(before + 1);
    await page.getByRole('link', { name: 'Mine' }).click();
    await page.getByText('Waits for your reply').waitFor();
  });

  it('points out whom an agent has left unanswered, for as long as that is so', async () => {
    desk.server.house.put(jun(9));
    const page = await desk.signedIn();
    const alert = page.getByRole('alert').filter({ hasText: 'Jun Nakagawa is waiting for your reply.' });
    await alert.waitFor();
    await page.getByRole('link', { name: 'Mine' }).click();
    const line = page.getByRole('link', { name: /Jun Nakagawa/ });
    await line.getByText(/^no reply for 9/).waitFor();
    await alert.getByRole('link', { name: 'Open' }).click();
    await page.getByRole('heading', { name: 'Conversation with Jun Nakagawa' }).waitFor();
    await alert.waitFor({ state: 'detached' });
    await page.keyboard.press('r');
    await page.keyboard.type('Just wait, Jun. It is on its way.');
    await page.keyboard.press('Control+Enter');
    await line.getByText(/no reply/).waitFor({ state: 'detached' });
  });

  it('gives an agent the time that the policy gives them', async () => {
    desk.server.house.put(jun(4));
    const page = await desk.signedIn('/desk/?list=mine');
    await page.getByText('Waits for your reply').waitFor();
    expect(await page.getByText(/no reply for|is waiting for your reply/).count()).to.equal(0);
  });
});
