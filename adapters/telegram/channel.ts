import { createHash } from 'node:crypto';
import type { Channel, RawRequest } from '../../core/channel.ts';
import { NightdeskError } from '../../core/error.ts';
import { isOurSecret } from '../base/isOurSecret.ts';
import { parseJson } from '../base/parseJson.ts';
import { callTelegram } from './callTelegram.ts';
import { callbackOf, normaliseUpdate } from './normalise.ts';
import { pollUpdates } from './pollUpdates.ts';
import { renderTelegram, type TelegramWire } from './render.ts';
import { sendTelegram } from './send.ts';
import { setWebhook } from './setWebhook.ts';
import type { TelegramBot } from './settings.ts';

/** Telegram: updates come by webhook or by long polling, buttons are inline keyboards, answers leave through the outbox. */
export function telegram(settings: TelegramBot): Channel<TelegramWire> {
  const account = settings.botToken.split(':')[0] ?? '';
  const path = webhookPath(settings);
  return {
    name: 'telegram',
    delivery: 'push',
    limits: { text: 4096, buttons: 4, buttonLabel: 64, variant: 'web' },
    webhooks:
      settings.mode === 'webhook' ? [{ method: 'POST', path, maxBytes: 1024 * 1024, answer: { status: 200 } }] : [],
    verify(request) {
      const given = request.headers['x-telegram-bot-api-secret-token'];
      return typeof given === 'string' && isOurSecret(given, settings.webhookSecrets) ? 'genuine' : 'forged';
    },
    normalise: (request, now) => normaliseUpdate(account, updateIn(request), now),
    render: (message, to) => renderTelegram(settings.publicUrl, message, to),
    send: (wire, options) => sendTelegram(settings, wire, options),
    run: (accept, signal, report) =>
      settings.mode === 'webhook'
        ? setWebhook(settings, `${settings.publicUrl ?? ''}${path}`, signal, report)
        : pollUpdates(settings, account, accept, signal, report),
    async acknowledge(request) {
      const callback = callbackOf(updateIn(request));
      // Until it is answered the button the customer pressed keeps spinning.
      if (callback !== null) await quietly(settings, 'answerCallbackQuery', { callback_query_id: callback });
    },
    showTyping: (to) => quietly(settings, 'sendChatAction', { chat_id: to.peer, action: 'typing' }),
  };
}

/** Nobody can guess it, and it does not give the token away. */
function webhookPath({ botToken }: TelegramBot): string {
  return `/channels/telegram/${createHash('sha256').update(`webhook ${botToken}`).digest('hex').slice(0, 32)}`;
}

function updateIn(request: RawRequest): unknown {
  const update = parseJson(Buffer.from(request.body).toString('utf8'));
  if (update === undefined) throw new NightdeskError('bad-request', 'Telegram sent something that is no JSON.');
  return update;
}

/** A courtesy to the customer's screen: when it fails nothing is lost. */
async function quietly(
  settings: TelegramBot,
  method: string,
  fields: Readonly<Record<string, unknown>>,
): Promise<void> {
  try {
    await callTelegram(settings, { method, fields, signal: AbortSignal.timeout(5_000), timeoutMs: 5_000 });
  } catch {
    // The button spins a little longer, or nobody sees us typing.
  }
}
