import type { Address } from '../../core/address.ts';
import type { OutboundMessage } from '../../core/channel.ts';
import type { Choice } from '../../core/content.ts';
import { parseBlocks } from '../../text/blocks.ts';
import { toPlain } from '../../text/plain.ts';
import { splitText } from '../../text/segments.ts';
import { telegramHtml } from './telegramHtml.ts';

/** One `sendMessage`; `plain` is what is sent when Telegram cannot read the formatting. */
export interface TelegramWire {
  readonly chatId: string;
  readonly html: string;
  readonly plain: string;
  readonly buttons: readonly { readonly text: string; readonly callback_data: string }[];
}

// Telegram counts 4,096 after the formatting is taken away; the source link and tags must fit as well.
const longest = 3500;

/** A message as Telegram HTML with choices as buttons under its last part. */
export function renderTelegram(
  publicUrl: string | undefined,
  message: OutboundMessage,
  to: Address,
): readonly TelegramWire[] {
  const parts = splitText(message.text, longest);
  const last = parts.length - 1;
  return parts.map((part, at) => ({
    chatId: to.peer,
    html: `${telegramHtml(parseBlocks(part), publicUrl)}${at === last ? sourceLink(message, publicUrl) : ''}`,
    plain: toPlain(part, publicUrl === undefined ? {} : { baseUrl: publicUrl }),
    buttons: at === last ? message.choices.map(button) : [],
  }));
}

function sourceLink({ source, locale }: OutboundMessage, publicUrl: string | undefined): string {
  if (source === undefined || publicUrl === undefined) return '';
  const path = `/help/${encodeURIComponent(source.articleId)}?lang=${encodeURIComponent(locale)}`;
  const link = { kind: 'link', href: path, children: [{ kind: 'text', text: source.title }] } as const;
  return `\n\n${telegramHtml([{ kind: 'paragraph', children: [link] }], publicUrl)}`;
}

/** Telegram gives 64 bytes for what a button brings back; a longer id is left to its label. */
function button(choice: Choice, at: number): TelegramWire['buttons'][number] {
  const data = `c:${choice.id}`;
  return { text: choice.label, callback_data: Buffer.byteLength(data) <= 64 ? data : `t:${at}` };
}
