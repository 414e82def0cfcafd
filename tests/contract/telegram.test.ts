import { telegram } from '../../adapters/telegram/channel.ts';
import type { RawRequest } from '../../core/channel.ts';
import { openFakeTelegram } from '../fakes/telegram.ts';
import { channelContract } from './channelContract.ts';
import { request } from './request.ts';

const botToken = '123456:ABCDEFGHIJKLMNOPQRST';
const secret = 'the-current-webhook-secret';

channelContract('Telegram', async () => {
  const fake = await openFakeTelegram(botToken);
  const channel = telegram({
    botToken,
    mode: 'webhook',
    webhookSecrets: [secret],
    apiUrl: fake.url,
    publicUrl: 'https://help.meridian.example',
  });
  const path = channel.webhooks?.[0]?.path ?? '';
  const posted = (update: unknown): RawRequest =>
    request({ url: path, headers: { 'x-telegram-bot-api-secret-token': secret }, body: JSON.stringify(update) });
  const chat = { id: 1_111_111, type: 'private', first_name: 'Ann' };
  const from = { id: 1_111_111, is_bot: false, first_name: 'Ann', language_code: 'en' };
  return {
    channel,
    message: (text, id) =>
      posted({ update_id: 100 + id, message: { message_id: id, date: 1_772_000_000, chat, from, text } }),
    forged: (genuine) => ({ ...genuine, headers: { 'x-telegram-bot-api-secret-token': 'guessed' } }),
    unknown: () => posted({ update_id: 900, message_reaction: { chat, user: from, date: 1 } }),
    unreadable: () => posted({ update_id: 901, message: { text: 'secret words', chat: 'secret words' } }),
    address: { channel: 'telegram', account: '123456', peer: '1111111' },
    provider: fake,
    close: () => fake.close(),
  };
});
