import { z } from 'zod';
import type { SendOptions } from '../../core/channel.ts';
import { NightdeskError } from '../../core/error.ts';
import type { ProviderAnswer } from '../base/callProvider.ts';
import { parseJson } from '../base/parseJson.ts';
import { callTelegram } from './callTelegram.ts';
import { failureOf } from './failureOf.ts';
import type { TelegramWire } from './render.ts';
import type { TelegramBot } from './settings.ts';

const timeoutMs = 10_000;

/** Sends one message and gives its id; formatting that Telegram cannot read is left away. Errors `delivery-*`. */
export async function sendTelegram(
  settings: TelegramBot,
  wire: TelegramWire,
  { signal }: SendOptions,
): Promise<{ readonly providerId: string }> {
  const post = (fields: Readonly<Record<string, unknown>>): Promise<ProviderAnswer> =>
    callTelegram(settings, { method: 'sendMessage', fields: { ...common(wire), ...fields }, signal, timeoutMs });
  let answer = await post({ text: wire.html, parse_mode: 'HTML' });
  if (answer.status === 400 && answer.text.includes("can't parse entities")) answer = await post({ text: wire.plain });
  if (answer.status !== 200) throw failureOf(answer);
  const sent = shape.safeParse(parseJson(answer.text));
  if (!sent.success) throw new NightdeskError('delivery-unknown', 'Telegram took the message but gave no id');
  return { providerId: `${wire.chatId}:${sent.data.result.message_id}` };
}

function common(wire: TelegramWire): Readonly<Record<string, unknown>> {
  return {
    chat_id: wire.chatId,
    link_preview_options: { is_disabled: true },
    // One button a line: labels are sentences.
    ...(wire.buttons.length === 0 ? {} : { reply_markup: { inline_keyboard: wire.buttons.map((button) => [button]) } }),
  };
}

const shape = z.object({ ok: z.literal(true), result: z.object({ message_id: z.number() }) });
