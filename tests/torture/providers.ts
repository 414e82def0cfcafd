import { type FakeTelegram, openFakeTelegram } from '../fakes/telegram.ts';
import { type FakeTwilio, openFakeTwilio, twilioSignature } from '../fakes/twilio.ts';
import type { History } from './history.ts';
import { type Knock, knock } from './knock.ts';

/** How the world knows us: a proxy in front of all houses takes care of TLS. */
export const publicUrl = 'https://nightdesk.test';

/** Twilio and Telegram on loopback: what they bring us, and what they got from us. */
export interface Providers {
  readonly twilio: FakeTwilio;
  readonly telegram: FakeTelegram;
  /** What a house has to be told to use them. */
  readonly env: Readonly<Record<string, string>>;
  /** Brings a form that Twilio signed to a house. */
  bringForm(origin: string, path: string, fields: Readonly<Record<string, string>>): Promise<Knock>;
  /** Brings an update of Telegram to a house. */
  bringUpdate(origin: string, update: Readonly<Record<string, unknown>>): Promise<Knock>;
  /** Tells the history what arrived, in order. */
  tellArrivals(history: History): void;
  close(): Promise<void>;
}

const accountSid = `AC${'0'.repeat(31)}1`;
const authToken = 'the-current-token-of-twilio';
const botToken = '4200:the-token-of-the-test-bot';
const webhookSecret = 'the-secret-of-the-telegram-webhook';

/** Our number. */
export const number = '+4930231251';

/** Opens both. Telegram is polled (one house), or posts to us (any number of houses). */
export async function openProviders(mode: 'polling' | 'webhook'): Promise<Providers> {
  const [twilio, telegram] = await Promise.all([
    openFakeTwilio({ accountSid, authToken, number, webhook: () => publicUrl, callbacks: false }),
    openFakeTelegram(botToken),
  ]);
  return {
    twilio,
    telegram,
    env: {
      PUBLIC_URL: publicUrl,
      TWILIO_ACCOUNT_SID: accountSid,
      TWILIO_AUTH_TOKEN: authToken,
      TWILIO_FROM: number,
      TWILIO_API_URL: twilio.url,
      TELEGRAM_BOT_TOKEN: botToken,
      TELEGRAM_MODE: mode,
      TELEGRAM_API_URL: telegram.url,
      ...(mode === 'webhook' ? { TELEGRAM_WEBHOOK_SECRET: webhookSecret } : {}),
    },
    bringForm(origin, path, fields) {
      const all = { AccountSid: accountSid, ApiVersion: '2010-04-01', ...fields };
      return knock(origin, path, {
        method: 'POST',
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          'x-twilio-signature': twilioSignature(authToken, publicUrl + path, all),
        },
        body: new URLSearchParams(all).toString(),
      });
    },
    bringUpdate: (origin, update) =>
      knock(origin, new URL(telegram.webhook?.url ?? publicUrl).pathname, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': webhookSecret },
        body: JSON.stringify(update),
      }),
    tellArrivals(history) {
      for (const { direction, sid, to } of twilio.messages)
        if (direction === 'outbound-api') history.tell({ kind: 'arrived', channel: 'sms', peer: to, providerId: sid });
      for (const { chat, messageId } of telegram.sent)
        history.tell({ kind: 'arrived', channel: 'telegram', peer: chat, providerId: `${chat}:${messageId}` });
    },
    async close() {
      await Promise.all([twilio.close(), telegram.close()]);
    },
  };
}
