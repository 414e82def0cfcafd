import type { ServerResponse } from 'node:http';
import type { Update } from '@grammyjs/types';
import { type FakeProvider, type ProviderCall, type Reply, openFakeProvider } from './provider.ts';

/** A message that the bot sent. */
export interface TelegramSent {
  readonly chat: string;
  readonly text: string;
  readonly isHtml: boolean;
  readonly buttons: readonly { readonly text: string; readonly data: string }[];
  readonly messageId: number;
}

export interface FakeTelegram extends Pick<FakeProvider, 'url' | 'calls' | 'mishap' | 'close'> {
  readonly sent: readonly TelegramSent[];
  /** Where the bot asked to be posted to, and with which secret. */
  readonly webhook: { readonly url: string; readonly secret: string } | null;
  /** A customer writes. */
  write(chat: number, text: string): Promise<void>;
  /** A customer presses a button of a message. */
  press(chat: number, message: TelegramSent, data: string): Promise<void>;
  /** Any update, as Telegram would send it; gives the HTTP status of the webhook, 0 when it waits for polling. */
  update(update: Omit<Update, 'update_id'>): Promise<number>;
  sentTo(chat: number, count: number, ms?: number): Promise<readonly TelegramSent[]>;
  /** Methods that were called, in order. */
  methods(): readonly string[];
}

/** A look-alike of the Bot API: long polling with offsets, webhooks with the secret header, messages with buttons. */
export async function openFakeTelegram(botToken: string): Promise<FakeTelegram> {
  const sent: TelegramSent[] = [];
  let updates: Update[] = [];
  let nextUpdate = 10_000;
  let nextMessage = 1;
  let webhook: FakeTelegram['webhook'] = null;
  let waiting: (() => void)[] = [];
  const fake = await openFakeProvider(answer, { open: poll });
  return {
    url: fake.url,
    calls: fake.calls,
    mishap: (path, ...mishaps) => fake.mishap(path, ...mishaps),
    close: () => fake.close(),
    sent,
    get webhook() {
      return webhook;
    },
    write: async (chat, text) => {
      await update({ message: messageOf(chat, { text }) });
    },
    press: async (chat, message, data) => {
      const keyboard = {
        inline_keyboard: [message.buttons.map((button) => ({ text: button.text, callback_data: button.data }))],
      };
      await update({
        callback_query: {
          id: `cb-${nextUpdate}`,
          from: person(chat),
          message: {
            ...messageOf(chat, { text: message.text }),
            message_id: message.messageId,
            reply_markup: keyboard,
          },
          chat_instance: '1',
          data,
        },
      });
    },
    update,
    async sentTo(chat, count, ms = 10_000) {
      const end = Date.now() + ms;
      for (;;) {
        const own = sent.filter((message) => message.chat === String(chat));
        if (own.length >= count || Date.now() > end) return own;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
    methods: () => fake.calls.map(({ path }) => path.split('/').at(-1) ?? ''),
  };

  async function update(fields: Omit<Update, 'update_id'>): Promise<number> {
    nextUpdate += 1;
    const whole: Update = { update_id: nextUpdate, ...fields };
    if (webhook === null) {
      updates.push(whole);
      waiting.forEach((wake) => wake());
      waiting = [];
      return 0;
    }
    const response = await fetch(webhook.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': webhook.secret },
      body: JSON.stringify(whole),
    });
    return response.status;
  }

  /** getUpdates waits for news, a second at most here. */
  function poll(call: ProviderCall, response: ServerResponse): boolean {
    if (call.path !== `/bot${botToken}/getUpdates`) return false;
    const { offset = 0 } = JSON.parse(call.body) as { offset?: number };
    updates = updates.filter(({ update_id: id }) => id >= offset);
    const give = (): void => {
      if (response.writableEnded) return;
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ ok: true, result: updates }));
    };
    if (updates.length > 0) give();
    else {
      waiting.push(give);
      setTimeout(give, 1_000).unref();
    }
    return true;
  }

  function answer(call: ProviderCall): Reply {
    const [token, method] = call.path.split('/').slice(1);
    if (token !== `bot${botToken}`) return failure(401, 'Unauthorized');
    const fields = JSON.parse(call.body || '{}') as Record<string, unknown>;
    switch (method) {
      case 'setWebhook':
        webhook = { url: String(fields['url']), secret: String(fields['secret_token']) };
        return fine(true);
      case 'deleteWebhook':
        webhook = null;
        return fine(true);
      case 'sendMessage':
        return fine({ message_id: keep(fields).messageId });
      case 'sendChatAction':
      case 'answerCallbackQuery':
        return fine(true);
      default:
        return failure(404, 'Not Found');
    }
  }

  function keep(fields: Readonly<Record<string, unknown>>): TelegramSent {
    const markup = fields['reply_markup'] as
      { inline_keyboard: { text: string; callback_data: string }[][] } | undefined;
    const message = {
      chat: String(fields['chat_id']),
      text: String(fields['text']),
      isHtml: fields['parse_mode'] === 'HTML',
      buttons: (markup?.inline_keyboard ?? []).flat().map(({ text, callback_data: data }) => ({ text, data })),
      messageId: nextMessage++,
    };
    sent.push(message);
    return message;
  }

  function messageOf(chat: number, rest: { readonly text: string }) {
    return {
      message_id: nextMessage++,
      date: Math.floor(Date.now() / 1000),
      chat: { id: chat, type: 'private' as const, first_name: 'Ann' },
      from: person(chat),
      ...rest,
    };
  }
}

function person(id: number) {
  return { id, is_bot: false as const, first_name: 'Ann', language_code: 'en' };
}

function fine(result: unknown): Reply {
  return { status: 200, body: JSON.stringify({ ok: true, result }) };
}

function failure(status: number, description: string): Reply {
  return { status, body: JSON.stringify({ ok: false, error_code: status, description }) };
}
