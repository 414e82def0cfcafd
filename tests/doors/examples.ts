import { accountSid } from './openDoors.ts';

/** What an address is usually sent: a form for Twilio, JSON for everybody else; `{}` where nobody has said so yet. */
export function exampleFor(address: string): { readonly type: 'form' | 'json'; readonly value: unknown } {
  if (address.startsWith('POST /channels/sms'))
    return { type: 'form', value: address.endsWith('/status') ? smsStatus : sms };
  if (address.startsWith('POST /channels/telegram/')) return { type: 'json', value: telegramUpdate };
  return { type: 'json', value: Object.hasOwn(json, address) ? json[address] : {} };
}

const sid = 'SM00000000000000000000000000000001';
/** A text message with a picture, as Twilio posts it. */
export const sms = {
  AccountSid: accountSid,
  ApiVersion: '2010-04-01',
  MessageSid: sid,
  SmsSid: sid,
  SmsStatus: 'received',
  From: '+14155550100',
  To: '+15550100',
  Body: 'Where is my card?',
  NumMedia: '1',
  NumSegments: '1',
  MediaUrl0: `https://api.twilio.com/2010-04-01/Accounts/${accountSid}/Messages/${sid}/Media/ME1`,
  MediaContentType0: 'image/jpeg',
};
const smsStatus = {
  AccountSid: accountSid,
  MessageSid: sid,
  MessageStatus: 'undelivered',
  ErrorCode: '30005',
  From: '+15550100',
  To: '+14155550100',
};
/** All that a private chat may bring, at once. */
export const telegramUpdate = {
  update_id: 10_000,
  message: {
    message_id: 1365,
    date: 1_441_645_532,
    chat: { id: 1_111_111, type: 'private' },
    from: { id: 1_111_111, is_bot: false, first_name: 'Ann', last_name: 'Lee', language_code: 'en' },
    text: 'Where is my card?',
    photo: [{ file_id: 'A', width: 90, height: 90 }],
    document: { file_id: 'B', mime_type: 'application/pdf' },
    contact: { phone_number: '+491510000', user_id: 1_111_111 },
    caption: 'this',
  },
};
/** A pressed button and an edit, which come in updates of their own. */
export const telegramOthers: readonly unknown[] = [
  {
    update_id: 10_001,
    callback_query: {
      id: '4382bfdwdsb323b2d9',
      from: { id: 1_111_111, first_name: 'Ann' },
      message: {
        message_id: 7,
        chat: { id: 1_111_111, type: 'private' },
        date: 1,
        reply_markup: { inline_keyboard: [[{ text: 'Yes', callback_data: 'c:yes' }]] },
      },
      data: 'c:yes',
    },
  },
  { update_id: 10_002, edited_message: { ...telegramUpdate.message, edit_date: 1_441_646_600 } },
  {
    update_id: 10_003,
    my_chat_member: { chat: { id: 1_111_111, type: 'private' }, date: 1, new_chat_member: { status: 'kicked' } },
  },
];
/** What a client of web chat posts. */
export const activity = {
  type: 'message',
  text: 'Where is my card?',
  from: { id: 'x', name: 'Ann' },
  locale: 'en-GB',
  localTimezone: 'Europe/London',
  textFormat: 'plain',
  value: { choice: 'a' },
  attachments: [{ contentType: 'image/png', contentUrl: 'https://x.example/a.png' }],
  channelData: { clientActivityID: 'c1', nightdesk: { choiceId: 'topic:card_arrival' } },
};

const json: Readonly<Record<string, unknown>> = {
  'POST /api/messages': {
    type: 'message',
    id: '1790000000001',
    timestamp: '2026-03-02T22:40:00Z',
    channelId: 'msteams',
    from: { id: '29:1ann', name: 'Ann Lee' },
    recipient: { id: '28:bot', name: 'Meridian' },
    conversation: { id: 'a:ann', conversationType: 'personal' },
    text: 'Where is my card?',
    locale: 'en-GB',
    localTimezone: 'Europe/London',
    attachments: [{ contentType: 'image/png', contentUrl: 'https://x.example/a.png' }],
    entities: [{ type: 'mention', mentioned: { id: '28:bot' }, text: '<at>Meridian</at>' }],
    value: { nightdesk: { choiceId: 'a' } },
    channelData: { eventType: 'editMessage', tenant: { id: 'x' } },
    membersAdded: [{ id: '29:1ann' }],
  },
  'POST /widget/token': { userToken: 'a.b.c', token: 'a.b.c', locale: 'de-DE' },
  'POST /v3/directline/tokens/generate': { user: { id: 'dl_1', name: 'Ann' }, trustedOrigins: ['https://x.example'] },
  'POST /v3/directline/conversations': { locale: 'de', user: { id: 'dl_1' } },
  'POST /v3/directline/conversations/:id/activities': activity,
  'POST /desk/api/sign-in': { email: 'ann@example.com', password: 'wrong horse battery' },
  'POST /desk/api/password': { current: 'wrong horse battery', next: 'seven blue herons at dawn' },
  'POST /desk/api/available': { available: true },
  'POST /desk/api/ticket/look': { token: 'x'.repeat(43) },
  'POST /desk/api/ticket/use': { token: 'x'.repeat(43), password: 'seven blue herons at dawn' },
  'POST /desk/api/conversations/:id/take-over': { epoch: 0 },
  'POST /desk/api/conversations/:id/reply': { epoch: 0, text: 'Hello', replyKey: 'key-12345678' },
  'POST /desk/api/conversations/:id/note': { text: 'Hello' },
  'POST /desk/api/conversations/:id/hand-back': { epoch: 0 },
  'POST /desk/api/conversations/:id/close': { epoch: 0 },
  'POST /desk/api/agents': { email: 'ben@example.com', name: 'Ben', role: 'agent' },
  'POST /desk/api/agents/:id': { name: 'Ben', role: 'editor', state: 'disabled' },
  'POST /desk/api/person/export': { query: 'ann@example.com' },
  'POST /desk/api/person/erase': { query: 'ann@example.com' },
  'POST /desk/api/backup': { file: '/nowhere/at/all.sqlite' },
};
