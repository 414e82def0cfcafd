import type { Address, Identity } from '../../core/address.ts';
import type { Content } from '../../core/content.ts';
import { NightdeskError } from '../../core/error.ts';
import type { Inbound } from '../../core/inbound.ts';
import type { Instant } from '../../core/time.ts';
import { customerWords } from '../base/customerWords.ts';
import { wrongFields } from '../base/wrongFields.ts';
import { type Callback, type Message, updateShape } from './updateShape.ts';

/** What one update of Telegram brings; kinds that mean nothing to us, and what is said in groups, bring nothing. Error `bad-request` for what is no update. */
export function normaliseUpdate(account: string, raw: unknown, now: Instant): readonly Inbound[] {
  const read = updateShape.safeParse(raw);
  if (!read.success)
    throw new NightdeskError(
      'bad-request',
      `Telegram sent an update that cannot be read (${wrongFields(read.error)}).`,
    );
  const { update_id, message, edited_message, callback_query, my_chat_member } = read.data;
  if (message) return message.chat.type === 'private' ? [messageOf(account, message)] : [];
  if (edited_message)
    return edited_message.chat.type === 'private' ? editOf(account, String(update_id), edited_message) : [];
  if (callback_query) return callbackMessage(account, callback_query, now);
  if (my_chat_member && my_chat_member.chat.type === 'private') {
    // Blocking the bot is the plainest way to say stop.
    const granted = my_chat_member.new_chat_member.status !== 'kicked';
    return [
      {
        kind: 'consent',
        externalId: `member:${update_id}`,
        from: addressOf(account, my_chat_member.chat.id),
        purpose: 'service',
        granted,
        proof: granted ? 'unblocked the bot in Telegram' : 'blocked the bot in Telegram',
        at: my_chat_member.date * 1000,
      },
    ];
  }
  return [];
}

/** The id to answer a pressed button with, or null when no button was pressed. */
export function callbackOf(raw: unknown): string | null {
  const read = updateShape.safeParse(raw);
  return read.success ? (read.data.callback_query?.id ?? null) : null;
}

function messageOf(account: string, message: Message): Inbound {
  return {
    kind: 'message',
    externalId: idOf(message),
    from: addressOf(account, message.chat.id),
    sentAt: message.date * 1000,
    content: contentOf(message),
    identity: identityOf(message),
    ...localeOf(message.from?.language_code),
  };
}

function editOf(account: string, updateId: string, message: Message): readonly Inbound[] {
  const text = message.text ?? message.caption;
  if (text === undefined) return [];
  return [
    {
      kind: 'edit',
      externalId: `edit:${updateId}`,
      from: addressOf(account, message.chat.id),
      of: idOf(message),
      text: customerWords(text),
      at: (message.edit_date ?? message.date) * 1000,
    },
  ];
}

function callbackMessage(account: string, callback: Callback, now: Instant): readonly Inbound[] {
  const { id, data, message, from } = callback;
  if (data === undefined || message === undefined || message.chat.type !== 'private') return [];
  const buttons = message.reply_markup?.inline_keyboard.flat() ?? [];
  const label = buttons.find((button) => button.callback_data === data)?.text ?? '';
  return [
    {
      kind: 'message',
      externalId: `button:${id}`,
      from: addressOf(account, message.chat.id),
      // Telegram does not tell when a button was pressed, only when the message was sent that has it.
      sentAt: now,
      content: pressed(data, label),
      ...localeOf(from.language_code),
    },
  ];
}

/** `c:` goes before a choice id; an id too long for a button is left to its label. Clients that are not Telegram's may send any data. */
function pressed(data: string, shown: string): Content {
  const [label, choiceId] = [customerWords(shown), customerWords(data.slice(2))];
  if (data.startsWith('c:')) return { kind: 'choice', choiceId, text: label || choiceId };
  return label === '' ? { kind: 'unsupported', label: 'button' } : { kind: 'text', text: label };
}

function contentOf(message: Message): Content {
  const start = /^\/start(?:@\w+)?(?:\s+([\w-]{1,64}))?$/.exec(message.text ?? '');
  if (start !== null) return { kind: 'event', name: 'hello', value: start[1] === undefined ? {} : { from: start[1] } };
  if (message.text !== undefined) return { kind: 'text', text: customerWords(message.text) };
  const file = fileOf(message);
  if (file === null)
    return { kind: 'unsupported', label: otherKinds.find((kind) => message[kind] !== undefined) ?? 'message' };
  // The address at Telegram would hold our token, so only the file's id is kept.
  return {
    kind: 'media',
    mimeType: file.mimeType,
    url: `telegram-file:${file.id}`,
    caption: customerWords(message.caption ?? ''),
  };
}

const otherKinds = ['sticker', 'location', 'contact', 'poll', 'dice'] as const;

function fileOf(message: Message): { readonly id: string; readonly mimeType: string } | null {
  const photo = message.photo?.at(-1);
  if (photo) return { id: photo.file_id, mimeType: 'image/jpeg' };
  const [kind, file] = Object.entries({
    'application/octet-stream': message.document,
    'audio/ogg': message.voice,
    'audio/mpeg': message.audio,
    'video/mp4': message.video ?? message.video_note ?? message.animation,
  }).find(([, found]) => found !== undefined) ?? ['', undefined];
  return file === undefined ? null : { id: file.file_id, mimeType: file.mime_type ?? kind };
}

/** Unique within the account; edits name the message they change by it. */
function idOf(message: Message): string {
  return `${message.chat.id}:${message.message_id}`;
}

function addressOf(account: string, chat: number): Address {
  return { channel: 'telegram', account, peer: String(chat) };
}

/** A name is what they call themselves; a number is theirs only when Telegram says that the contact is the sender. */
function identityOf({ from, contact }: Message): Identity {
  const name = customerWords([from?.first_name, from?.last_name].filter((part) => part !== undefined).join(' '), 120);
  const phone = contact !== undefined && contact.user_id === from?.id ? contact.phone_number : undefined;
  return {
    level: 'claimed',
    ...(name === '' ? {} : { name }),
    ...(phone === undefined ? {} : { phone: phone.startsWith('+') ? phone : `+${phone}` }),
  };
}

function localeOf(code: string | undefined): { readonly locale?: string } {
  return code !== undefined && /^[a-z]{2,3}(?:-[\w-]{1,20})?$/i.test(code) ? { locale: code } : {};
}
