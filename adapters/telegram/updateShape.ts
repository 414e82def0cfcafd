import { z } from 'zod';

const id = z.number().int();
const seconds = z.number().int().min(0).max(8_640_000_000);
// Longer than Telegram allows; what is really kept is cut elsewhere.
const words = z.string().max(20_000);

const chat = z.object({ id, type: z.string() });
const user = z.object({
  id,
  first_name: words.optional(),
  last_name: words.optional(),
  language_code: z.string().max(40).optional(),
});
const file = z.object({
  file_id: z.string().regex(/^[\w-]{1,200}$/),
  mime_type: z
    .string()
    .regex(/^[\w.+-]{1,80}\/[\w.+-]{1,80}$/)
    .optional()
    .catch(undefined),
});
const markup = z.object({
  inline_keyboard: z.array(z.array(z.object({ text: words, callback_data: z.string().optional() }))),
});

const message = z.object({
  message_id: id,
  date: seconds,
  edit_date: seconds.optional(),
  chat,
  from: user.optional(),
  text: words.optional(),
  caption: words.optional(),
  photo: z.array(file).optional(),
  document: file.optional(),
  voice: file.optional(),
  audio: file.optional(),
  video: file.optional(),
  video_note: file.optional(),
  animation: file.optional(),
  sticker: z.unknown().optional(),
  location: z.unknown().optional(),
  poll: z.unknown().optional(),
  dice: z.unknown().optional(),
  contact: z
    .object({ phone_number: z.string().regex(/^\+?\d{5,15}$/), user_id: id.optional() })
    .optional()
    .catch(undefined),
});

const callback = z.object({
  id: z.string().regex(/^[\w-]{1,100}$/),
  from: user,
  data: z.string().max(64).optional(),
  // Telegram keeps old messages from us: then only the chat and a date of 0 are left.
  message: z.object({ chat, date: seconds, reply_markup: markup.optional().catch(undefined) }).optional(),
});

/** The little of a Telegram update that we read (Bot API 10.0); everything else passes by. */
export const updateShape = z.object({
  update_id: id,
  message: message.optional(),
  edited_message: message.optional(),
  callback_query: callback.optional(),
  my_chat_member: z.object({ chat, date: seconds, new_chat_member: z.object({ status: z.string() }) }).optional(),
});

export type Message = z.output<typeof message>;
export type Callback = z.output<typeof callback>;
