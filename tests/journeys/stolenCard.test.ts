import { expect } from 'chai';
import { openFakeBotFramework, type FakeBotFramework } from '../fakes/botFramework.ts';
import { begin } from '../fakes/directLine.ts';
import { freePort } from '../fakes/freePort.ts';
import { clockFrom, openTestHouse, type TestHouse } from '../fakes/house.ts';
import { freshDatabase } from '../fakes/postgres.ts';
import { openFakeTelegram, type FakeTelegram } from '../fakes/telegram.ts';
import { openFakeTwilio, type FakeTwilio } from '../fakes/twilio.ts';

// Tuesday night, nobody is in the office.
const night = '2026-11-24T22:40:00+01:00';
const accountSid = `AC${'0'.repeat(31)}1`;
const authToken = 'the-current-token-of-twilio';
const botToken = '123456:ABCDEFGHIJKLMNOPQRST';
const number = '+4930231251';

for (const database of ['SQLite', 'PostgreSQL'] as const)
  describe(`a stolen card at 22:40 (${database})`, function () {
    this.timeout(60_000);
    let house: TestHouse;
    let twilio: FakeTwilio;
    let telegram: FakeTelegram;
    let teams: FakeBotFramework;

    before(async () => {
      telegram = await openFakeTelegram(botToken);
      teams = await openFakeBotFramework();
      // Twilio signs the address it posts to, so it has to know it before the port is chosen: requests go to the real one.
      let origin = '';
      twilio = await openFakeTwilio({ accountSid, authToken, number, webhook: () => `${origin}/channels/sms` });
      const port = await freePort();
      origin = `http://127.0.0.1:${port}`;
      house = await openTestHouse(
        {
          PORT: String(port),
          PUBLIC_URL: origin,
          TWILIO_ACCOUNT_SID: accountSid,
          TWILIO_AUTH_TOKEN: authToken,
          TWILIO_FROM: number,
          TWILIO_API_URL: twilio.url,
          TELEGRAM_BOT_TOKEN: botToken,
          TELEGRAM_API_URL: telegram.url,
          ...teams.env,
          ...(database === 'PostgreSQL' ? { DATABASE_URL: await freshDatabase() } : {}),
        },
        { now: clockFrom(night) },
      );
    });
    after(async () => {
      await house.stop();
      await twilio.close();
      await telegram.close();
      await teams.close();
    });

    it('on the web: what to do now stands first, then the answer with its source, and a person in the morning', async () => {
      const chat = await begin(house.origin);
      const said = await talk(chat, 'Somebody stole my card');
      const [first = ''] = said;
      expect(first).to.match(/assistant|bot/i);
      expect(first).to.match(/Freeze the card now/);
      expect(first.indexOf('Freeze the card now')).to.be.lessThan(first.indexOf('1. Open'));
      expect(said.join('\n')).to.contain('lost-or-stolen-card');
      const [handedOver = ''] = await talk(chat, 'I want to talk to a person');
      expect(handedOver).to.match(/MD-[0-9A-Z]{6}/);
      expect(handedOver).to.match(/08:00/);
    });

    it('by text message: short, plain, the same order', async () => {
      const customer = '+4915112345678';
      expect(await twilio.write(customer, 'my card got stolen')).to.equal(200);
      const [sms] = await twilio.sentTo(customer, 1);
      expect(sms?.body).to.match(/Freeze/);
      expect(sms?.body).to.not.match(/\*\*|\]\(/);
      await twilio.write(customer, 'let me talk to a human please');
      const all = await twilio.sentTo(customer, 2);
      expect(all.at(-1)?.body).to.match(/MD-[0-9A-Z]{6}/);
    });

    it('in Telegram: formatted, with buttons', async () => {
      await telegram.write(4711, 'help, my card was stolen');
      const [message] = await telegram.sentTo(4711, 1);
      expect(message?.text).to.contain('<b>').and.to.contain('Freeze');
      await telegram.write(4711, 'a person please');
      const sent = await telegram.sentTo(4711, 2);
      const times = sent.at(-1)?.buttons ?? [];
      expect(times.length).to.be.within(1, 4);
      if (times[0]) await telegram.press(4711, sent[1] ?? never(), times[0].data);
      const confirmed = (await telegram.sentTo(4711, 3)).at(-1);
      expect(confirmed?.text).to.contain('MD-');
    });

    it('in Teams: formatted, with its source, and a time to choose', async () => {
      expect(await teams.write(house.origin, 'ann', 'help, my card was stolen')).to.equal(200);
      const [message] = await teams.sentTo('ann', 1);
      expect(message?.text).to.contain('**').and.to.contain('Freeze');
      expect(message?.text).to.contain(`(${house.origin}/help/lost-or-stolen-card?lang=en)`);
      await teams.write(house.origin, 'ann', 'a person please');
      const offered = (await teams.sentTo('ann', 2)).at(-1) ?? never();
      expect(offered.buttons.length).to.be.within(1, 4);
      await teams.press(house.origin, 'ann', offered.buttons[0] ?? never());
      const confirmed = (await teams.sentTo('ann', 3)).at(-1);
      expect(confirmed?.text).to.contain('MD-');
    });

    it('to somebody who says STOP by text message nothing is sent any more, until START', async () => {
      const customer = '+4915100000009';
      await twilio.write(customer, 'STOP');
      await twilio.write(customer, 'my card got stolen');
      await new Promise((resolve) => setTimeout(resolve, 400));
      expect((await twilio.sentTo(customer, 0, 0)).map(({ body }) => body)).to.deep.equal([]);
      await twilio.write(customer, 'START');
      const [welcome] = await twilio.sentTo(customer, 1);
      expect(welcome?.body).to.not.equal(undefined);
    });
  });

/** Says something and gives what the bot answers to it. */
async function talk(chat: Awaited<ReturnType<typeof begin>>, text: string): Promise<readonly string[]> {
  const { watermark } = await chat.activities();
  await chat.say(text);
  for (let tries = 0; tries < 200; tries += 1) {
    const { list } = await chat.activities(watermark);
    const texts = list
      .filter((activity) => activity['type'] === 'message' && Object(activity['from'])['role'] !== 'user')
      .map((activity) => String(activity['text']));
    if (texts.length > 0) return texts;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('Nothing was answered.');
}

function never(): never {
  throw new Error('There is no such message.');
}
