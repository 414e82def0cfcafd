import { readFile } from 'node:fs/promises';
import { expect } from 'chai';
import { atDesk, type AtDesk } from './atDesk.ts';
import { deadLetters, jonas } from './meridian.ts';

describe('the pages beside the conversations', () => {
  let desk: AtDesk;
  beforeEach(async () => {
    desk = await atDesk();
  });
  afterEach(() => desk.close());

  it('tell a lead what a day was like: in the title, in sentences, in a table, with every figure explained', async () => {
    const page = await desk.signedIn('/desk/yesterday');
    await page.getByRole('heading', { level: 1, name: /answered about 7 in 10 of the questions yesterday/ }).waitFor();
    await page.getByText('184 questions were asked and 127 answered by the assistant.').waitFor();
    const table = page.getByRole('region', { name: 'The figures by channel' });
    expect(await table.getByRole('row', { name: /^Text message/ }).innerText()).to.match(/34\s+19\s+8\s+2\s+3\s+7/);
    for (const name of ['Asked', 'Answered', 'Helped', 'Clarified', 'Handed over', 'Typical wait', 'Unanswered']) {
      await table.getByRole('button', { name, exact: true }).click();
      await page
        .getByRole('status')
        .filter({ hasText: new RegExp(`^${name}\\.`) })
        .waitFor();
    }
    await page.getByRole('heading', { name: 'Most people came about “A card payment was declined”' }).waitFor();
    await page.getByRole('heading', { name: '3 questions have no answer yet' }).waitFor();
    await page.getByRole('link', { name: 'Read the conversation' }).first().click();
    await page.getByRole('heading', { name: 'Conversation with Hugo Petit' }).waitFor();
  });

  it('go from day to day and never into the future', async () => {
    const page = await desk.signedIn('/desk/yesterday?date=2026-11-20');
    await page.getByText('Friday, 20 November 2026. Days are counted in Europe/Berlin.').waitFor();
    await page.getByRole('link', { name: 'Day before' }).click();
    await page.waitForURL(/date=2026-11-19/);
    await page.getByRole('button', { name: 'Day after' }).click();
    await page.waitForURL(/date=2026-11-20/);
    const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin', dateStyle: 'short' }).format(
      Date.now(),
    );
    await page.goto(`${desk.server.origin}/desk/yesterday?date=${today}`);
    await page.getByRole('heading', { name: /today so far/ }).waitFor();
    expect(await page.getByRole('button', { name: 'Day after' }).isDisabled()).to.equal(true);
  });

  it('let an admin invite somebody and give them a link that can be copied', async () => {
    const page = await desk.signedIn('/desk/people', { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.getByRole('button', { name: 'Invite somebody' }).click();
    await page.getByLabel('Name').fill('Lena Vogt');
    await page.getByLabel('E-mail').fill('jonas@meridian.example');
    await page.getByLabel('Editor').check();
    await page.getByRole('button', { name: 'Make the invitation' }).click();
    await page.getByText('Somebody with this e-mail is already here.').waitFor();
    await page.getByLabel('E-mail').fill('lena@meridian.example');
    await page.getByRole('button', { name: 'Make the invitation' }).click();
    const link = await page.getByRole('textbox', { name: 'Link' }).inputValue();
    expect(link).to.match(/\/desk\/welcome#ticket-/);
    await page.getByRole('button', { name: 'Copy' }).click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).to.equal(link);
    await page.getByRole('button', { name: 'Done' }).click();
    expect(await page.getByRole('row', { name: /Lena Vogt/ }).innerText()).to.contain('Invited');
    expect(desk.server.agents.find(({ email }) => email.startsWith('lena'))?.role).to.equal('editor');
  });

  it('let an admin change a role, disable after a second look, enable again and reset', async () => {
    const page = await desk.signedIn('/desk/people');
    await page.getByRole('combobox', { name: 'Role of Jonas Weber' }).selectOption('editor');
    await page.waitForFunction(() => document.querySelectorAll('tbody select').length === 5);
    const row = page.getByRole('row', { name: /Jonas Weber/ });
    await row.getByRole('button', { name: 'Disable' }).click();
    const second = page.getByRole('dialog', { name: 'Disable Jonas Weber?' });
    await second.getByRole('button', { name: 'Cancel' }).click();
    expect(stateOf('agent-jonas')).to.equal('active');
    await row.getByRole('button', { name: 'Disable' }).click();
    await second.getByRole('button', { name: 'Disable' }).click();
    await row.getByRole('button', { name: 'Enable' }).click();
    await row.getByRole('button', { name: 'New sign-in link' }).click();
    await page.getByRole('button', { name: 'Make the link' }).click();
    await page.getByRole('dialog', { name: 'Link for Jonas Weber' }).waitFor();
    expect(desk.server.agents.find(({ id }) => id === 'agent-jonas')?.role).to.equal('editor');
    expect(stateOf('agent-jonas')).to.equal('active');
    // Nobody can lock themselves out by mistake.
    expect(
      await page
        .getByRole('row', { name: /Nora Feldmann/ })
        .getByRole('button', { name: 'Disable' })
        .count(),
    ).to.equal(0);
  });

  it('show what gave up, try it again and put it away', async () => {
    desk.server.letters = deadLetters();
    const page = await desk.signedIn('/desk/dead-letters');
    const lost = page.getByRole('listitem').filter({ hasText: 'cannot receive text messages' });
    await lost.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('It is on its way again.').waitFor();
    await lost.waitFor({ state: 'detached' });
    const unreadable = page.getByRole('listitem').filter({ hasText: 'poll_answer' });
    expect(await unreadable.getByRole('button', { name: 'Try again' }).count()).to.equal(0);
    await unreadable.getByRole('button', { name: 'Discard' }).click();
    await page.getByRole('dialog', { name: 'Discard this letter?' }).getByRole('button', { name: 'Discard' }).click();
    await unreadable.waitFor({ state: 'detached' });
    expect(desk.server.letters.map(({ id }) => id)).to.deep.equal(['letter-2']);
  });

  it('give a person’s data as a file, and erase them only after a word typed by hand', async () => {
    const page = await desk.signedIn('/desk/person');
    const [give, erase] = [page.locator('section').nth(0), page.locator('section').nth(1)];
    await give.getByLabel('Who').fill('nobody@example.com');
    await give.getByRole('button', { name: 'Download the data' }).click();
    await give.getByText('Nobody is found under that.').waitFor();
    await give.getByLabel('Who').fill('ME-204518');
    const waiting = page.waitForEvent('download');
    await give.getByRole('button', { name: 'Download the data' }).click();
    const file = await waiting;
    expect(file.suggestedFilename()).to.equal('nightdesk-person.json');
    expect(JSON.parse(await readFile(await file.path(), 'utf8'))).to.deep.equal({ id: 'person-1', found: 'ME-204518' });

    await erase.getByLabel('Who').fill('ME-204518');
    expect(await erase.getByRole('button', { name: 'Erase for good' }).isDisabled()).to.equal(true);
    await erase.getByLabel('Type “erase” to confirm').fill('yes');
    expect(await erase.getByRole('button', { name: 'Erase for good' }).isDisabled()).to.equal(true);
    await erase.getByLabel('Type “erase” to confirm').fill('erase');
    await erase.getByRole('button', { name: 'Erase for good' }).click();
    await erase.getByText('31 × messages').waitFor();
  });

  it('are not there for those who may not see them', async () => {
    const page = await desk.signedIn('/desk/people', { as: jonas });
    await page.getByRole('heading', { name: 'There is no such page' }).waitFor();
    expect(await page.getByRole('navigation', { name: 'Pages' }).innerText()).to.equal('Conversations');
    expect(desk.server.calls).not.to.include('GET /agents');
  });

  function stateOf(id: string): string | undefined {
    return desk.server.agents.find((agent) => agent.id === id)?.state;
  }
});
