import { expect } from 'chai';
import { runChannel } from '../../../adapters/base/runChannel.ts';
import { telegram } from '../../../adapters/telegram/channel.ts';
import type { Channel } from '../../../core/channel.ts';
import { NightdeskError } from '../../../core/error.ts';
import type { Inbound } from '../../../core/inbound.ts';
import type { Door } from '../../../core/turn.ts';
import { request } from '../../contract/request.ts';
import { openFakeTelegram, type FakeTelegram } from '../../fakes/telegram.ts';

const botToken = '123456:ABCDEFGHIJKLMNOPQRST';
const to = { channel: 'telegram', account: '123456', peer: '42' };

describe('Telegram', () => {
  let fake: FakeTelegram;
  beforeEach(async () => {
    fake = await openFakeTelegram(botToken);
  });
  afterEach(() => fake.close());

  const bot = (mode: 'polling' | 'webhook' = 'polling') =>
    telegram({
      botToken,
      mode,
      webhookSecrets: ['the-current-webhook-secret', 'the-one-before-it'],
      apiUrl: fake.url,
      publicUrl: 'https://help.example',
    });

  describe('by long polling', () => {
    it('commits each update before it asks for the next, and answers a pressed button', async () => {
      const run = start(bot());
      await fake.write(42, 'Hello');
      await run.taken(1);
      await fake.press(
        42,
        { chat: '42', text: '?', isHtml: true, buttons: [{ text: 'Yes', data: 'c:yes' }], messageId: 3 },
        'c:yes',
      );
      await run.taken(2);
      await fake.write(42, 'Still there?');
      await run.taken(3);
      await run.stop();
      expect(run.words()).to.deep.equal(['Hello', 'Yes', 'Still there?']);
      expect(fake.methods().filter((name) => name !== 'getUpdates')).to.deep.equal([
        'deleteWebhook',
        'answerCallbackQuery',
      ]);
    });

    it('leaves a poison update behind and goes on with the others', async () => {
      const run = start(bot());
      await fake.update({ message: 'poison' as never });
      await fake.write(42, 'Hello');
      await run.taken(1);
      await run.stop();
      expect(run.words()).to.deep.equal(['Hello']);
      expect(run.letters).to.have.length(1);
    });

    it('takes an update again when the store was away', async () => {
      let isAway = true;
      const run = start(bot(), () => {
        if (!isAway) return;
        isAway = false;
        throw new NightdeskError('store-unavailable', 'away', { retry: true });
      });
      await fake.write(42, 'Hello');
      await run.taken(1);
      await run.stop();
      expect(run.words()).to.deep.equal(['Hello']);
      expect(run.facts).to.deep.equal(['away']);
    });

    it('goes on after Telegram was busy, and says what is wrong without the token', async () => {
      fake.mishap('/getUpdates', {
        kind: 'status',
        status: 409,
        body: '{"description":"Conflict: terminated by other getUpdates request"}',
      });
      const run = start(bot());
      await fake.write(42, 'Hello');
      await run.taken(1);
      await run.stop();
      expect(run.facts.join()).to.contain('Conflict').and.to.not.contain('ABCDEF');
    });
  });

  describe('by webhook', () => {
    it('tells Telegram where to post and with which secret', async () => {
      fake.mishap('/setWebhook', { kind: 'status', status: 502 });
      const run = start(bot('webhook'));
      await run.ended;
      expect(fake.webhook?.url).to.match(/^https:\/\/help\.example\/channels\/telegram\/[0-9a-f]{32}$/);
      expect(fake.webhook?.secret).to.equal('the-current-webhook-secret');
      expect(run.facts).to.have.length(1);
    });

    it('believes the current and the previous secret, and nobody else', () => {
      const call = (secret: string | readonly string[] | undefined) =>
        bot('webhook').verify(request({ url: '/x', headers: { 'x-telegram-bot-api-secret-token': secret } }), 0);
      expect(call('the-current-webhook-secret')).to.equal('genuine');
      expect(call('the-one-before-it')).to.equal('genuine');
      for (const wrong of [
        '',
        'the-current-webhook-secre',
        'THE-CURRENT-WEBHOOK-SECRET',
        undefined,
        ['the-current-webhook-secret'],
      ])
        expect(call(wrong), String(wrong)).to.equal('forged');
    });

    it('stops the spinning of a pressed button, and minds nothing when that fails', async () => {
      const pressed = request({
        url: '/x',
        body: JSON.stringify({ update_id: 1, callback_query: { id: 'q9', from: { id: 42 }, data: 'c:x' } }),
      });
      await bot('webhook').acknowledge?.(pressed);
      expect(fake.calls.at(-1)?.body).to.equal('{"callback_query_id":"q9"}');
      fake.mishap('', { kind: 'cut-before' });
      await bot('webhook').acknowledge?.(pressed);
    });

    it('says that what is no JSON cannot be read', () => {
      expect(() => bot('webhook').normalise(request({ url: '/x', body: '{' }), 0)).to.throw(NightdeskError, 'no JSON');
    });
  });

  describe('sending', () => {
    const send = async (text: string): Promise<string> => {
      const channel = bot();
      const wires = channel.render({ by: 'bot', text, choices: [{ id: 'a', label: 'A' }], locale: 'en' }, to);
      let last = '';
      for (const wire of wires)
        last = (await channel.send(wire, { idempotencyKey: 'k', signal: AbortSignal.timeout(5_000) })).providerId;
      return last;
    };

    it('formats, shows no preview of links and puts each choice on a line of its own', async () => {
      expect(await send('**Hi**')).to.match(/^42:\d+$/);
      expect(fake.sent).to.have.length(1);
      expect(fake.sent[0]).to.deep.include({
        chat: '42',
        text: '<b>Hi</b>',
        isHtml: true,
        buttons: [{ text: 'A', data: 'c:a' }],
      });
      expect(fake.calls.at(-1)?.body).to.contain('"link_preview_options":{"is_disabled":true}');
    });

    it('leaves the formatting away when Telegram cannot read it', async () => {
      fake.mishap('/sendMessage', {
        kind: 'status',
        status: 400,
        body: '{"ok":false,"description":"Bad Request: can\'t parse entities"}',
      });
      await send('**Hi**');
      expect(fake.sent[0]).to.deep.include({ text: 'Hi', isHtml: false });
    });

    it('waits as long as Telegram says', async () => {
      fake.mishap('/sendMessage', { kind: 'status', status: 429, body: '{"ok":false,"parameters":{"retry_after":3}}' });
      const error = await send('Hi').catch((caught: unknown) => caught);
      expect(error)
        .to.be.instanceOf(NightdeskError)
        .and.to.include({ code: 'delivery-unavailable', retryAfterMs: 3000 });
    });

    it('gives up on somebody who blocked the bot', async () => {
      fake.mishap('/sendMessage', {
        kind: 'status',
        status: 403,
        body: '{"description":"Forbidden: bot was blocked by the user"}',
      });
      const error = await send('Hi').catch((caught: unknown) => caught);
      expect(error).to.include({
        code: 'delivery-refused',
        message: 'Telegram answered 403: bot was blocked by the user',
      });
    });

    it('shows that somebody is typing, and minds nothing when that fails', async () => {
      await bot().showTyping?.(to);
      expect(fake.calls.at(-1)?.body).to.equal('{"chat_id":"42","action":"typing"}');
      fake.mishap('', { kind: 'status', status: 500 });
      await bot().showTyping?.(to);
    });
  });
});

/** Lets a channel run against a door that only remembers. */
function start(channel: Channel, before: () => void = () => undefined) {
  const stopping = new AbortController();
  const accepted: Inbound[] = [];
  const letters: string[] = [];
  const facts: string[] = [];
  const door: Door = {
    accept: async (inbound) => {
      before();
      accepted.push(inbound);
      return { eventId: '1', conversationId: '1', first: true };
    },
    deadLetter: async ({ externalId }) => {
      letters.push(externalId);
    },
  };
  const log = (fact: string, detail: Readonly<Record<string, unknown>>): void => {
    if (fact === 'channel in trouble') facts.push(String(detail['fact']));
  };
  const ended = runChannel({ channel, door, now: Date.now, log }, stopping.signal);
  return {
    facts,
    letters,
    ended,
    words: () =>
      accepted.map((inbound) => (inbound.kind === 'message' && 'text' in inbound.content ? inbound.content.text : '')),
    async taken(count: number) {
      while (accepted.length < count) await new Promise((resolve) => setTimeout(resolve, 5));
    },
    async stop() {
      stopping.abort();
      await ended;
    },
  };
}
