import type { Page } from 'playwright-core';
import { closePage, openPage, takePicture } from '../../fakes/browser.ts';
import { openTestHouse, type TestHouse } from '../../fakes/house.ts';

describe('a customer and a person at the desk, each at a screen', function () {
  this.timeout(90_000);
  let house: TestHouse;
  let customer: Page;
  let agent: Page;

  before(async () => {
    // Always open, so that the story does not depend on when it is told.
    house = await openTestHouse(
      {},
      { now: () => Date.parse('2026-11-24T10:00:00+01:00') + Math.round(performance.now()) },
    );
    [customer, agent] = [await openPage(), await openPage({ viewport: { width: 1440, height: 900 } })];
  });
  after(async () => {
    await closePage(customer);
    await closePage(agent);
    await house.stop();
  });

  const chat = () => customer.locator('nightdesk-chat');
  const say = async (text: string): Promise<void> => {
    const composer = chat().locator('textarea');
    await composer.fill(text);
    await composer.press('Enter');
  };
  const hears = (words: RegExp) => chat().locator('.lines').getByText(words).last().waitFor();

  it('a question is answered from the knowledge files, with its source', async () => {
    await customer.goto(house.origin);
    await customer.getByRole('button', { name: 'Ask the assistant' }).click();
    await say('I lost my card on the train this morning, what do I do?');
    await hears(/Freeze the card now/);
    await takePicture(customer, 'house/widget-answer');
  });

  it('somebody signs in with the password of the first start and sets an own one', async () => {
    const { email = '', password = '' } = house.house.firstAdmin ?? {};
    await agent.goto(`${house.origin}/desk/`);
    await agent.getByLabel(/^E-mail/).fill(email);
    await agent.getByLabel(/^Password/).fill(password);
    await agent.getByRole('button', { name: /^Sign in/ }).click();
    const current = agent.getByLabel('Current password');
    await agent.getByLabel('New password', { exact: true }).waitFor();
    if (await current.isVisible()) await current.fill(password);
    await agent.getByLabel('New password', { exact: true }).fill('a quiet night at the desk');
    await agent.getByLabel('The same again').fill('a quiet night at the desk');
    await agent.getByRole('button', { name: 'Save password' }).click();
    await agent.locator('.app').waitFor();
  });

  it('asking for a person puts it into the queue, where it appears by itself, in the customer’s own words', async () => {
    await chat().getByRole('button', { name: 'Talk to a person' }).first().click();
    await agent.getByText('I lost my card on the train').first().waitFor();
    await takePicture(agent, 'house/desk-queue');
  });

  it('the person takes over and writes; the customer sees who it is, and the bot is silent', async () => {
    await agent.getByText('I lost my card on the train').first().click();
    await agent
      .getByRole('button', { name: /^Take over/ })
      .first()
      .click();
    await hears(/Admin/);
    await agent
      .getByRole('textbox', { name: /Reply|Write/ })
      .first()
      .fill('Good morning. I have frozen the card with you on the line.');
    await agent.keyboard.press('Enter');
    await hears(/I have frozen the card/);
    await say('I lost my card, what do I do?');
    await agent.locator('main, .app').getByText('I lost my card, what do I do?').first().waitFor();
    await takePicture(agent, 'house/desk-conversation');
    await takePicture(customer, 'house/widget-person');
  });

  it('handing back says so, and the assistant answers again', async () => {
    await agent
      .getByRole('button', { name: /Hand back/ })
      .first()
      .click();
    const confirm = agent.getByRole('dialog').getByRole('button', { name: /Hand back/ });
    if (await confirm.isVisible().catch(() => false)) await confirm.click();
    await hears(/assistant/i);
    await say('how do I change my PIN?');
    await hears(/PIN/);
  });
});
