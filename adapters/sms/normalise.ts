import { z } from 'zod';
import type { Content } from '../../core/content.ts';
import { NightdeskError } from '../../core/error.ts';
import type { DeliveryState, Inbound } from '../../core/inbound.ts';
import type { Instant } from '../../core/time.ts';
import { customerWords } from '../base/customerWords.ts';
import { wrongFields } from '../base/wrongFields.ts';
import { accountOf } from './accountOf.ts';
import type { TwilioSms } from './settings.ts';

/** What a customer's text message brings: the message, and before it the end or the return of consent where it is a keyword of the carriers. */
export function normaliseMessage(settings: TwilioSms, form: URLSearchParams, now: Instant): readonly Inbound[] {
  const message = read(messageForm, form, 'an incoming message');
  const from = { channel: 'sms', account: accountOf(settings, message.To), peer: message.From };
  const word = message.OptOutType ?? carrierKeyword(message.Body);
  const consent: readonly Inbound[] =
    word === 'STOP' || word === 'START'
      ? [
          {
            kind: 'consent',
            externalId: `${message.MessageSid}:consent`,
            from,
            purpose: 'service',
            granted: word === 'START',
            proof: `keyword ${word} by text message`,
            at: now,
          },
        ]
      : [];
  // With Advanced Opt-Out Twilio has answered the keyword itself; a second answer would only confuse.
  if (message.OptOutType !== undefined) return consent;
  return [
    ...consent,
    { kind: 'message', externalId: message.MessageSid, from, sentAt: now, content: contentOf(settings, message, form) },
  ];
}

/** How far a message of ours got, with our key of it from the address that was called; states that say nothing about it bring nothing. */
export function normaliseCallback(
  settings: TwilioSms,
  form: URLSearchParams,
  key: string | null,
  now: Instant,
): readonly Inbound[] {
  const callback = read(callbackForm, form, 'a status');
  const state = states.get(callback.MessageStatus);
  if (state === undefined) return [];
  return [
    {
      kind: 'receipt',
      channel: 'sms',
      account: accountOf(settings, callback.From),
      providerId: callback.MessageSid,
      ...(key === null ? {} : { key }),
      state,
      at: now,
      ...(callback.ErrorCode === undefined ? {} : { errorCode: callback.ErrorCode }),
    },
  ];
}

// Single words that carriers and Twilio act upon by themselves (specs/b-twilio-sms.md B7): whatever we think, they count.
const keywords: ReadonlyMap<string, 'STOP' | 'START'> = new Map([
  ...'STOP STOPALL UNSUBSCRIBE CANCEL END QUIT REVOKE OPTOUT'.split(' ').map((word) => [word, 'STOP'] as const),
  ...'START UNSTOP'.split(' ').map((word) => [word, 'START'] as const),
]);

function carrierKeyword(body: string): 'STOP' | 'START' | undefined {
  return keywords.get(body.trim().toUpperCase());
}

const sid = z.string().regex(/^[A-Z]{2}[0-9a-f]{32}$/i);
// Numbers, short codes, sender names, and other channels that Twilio carries (`rcs:…`).
const party = z
  .string()
  .max(100)
  .regex(/^[^\p{Cc}]+$/u);

const messageForm = z.object({
  MessageSid: sid,
  From: party,
  To: party,
  Body: z.string().default(''),
  NumMedia: z.coerce.number().int().min(0).max(10).catch(0),
  OptOutType: z.enum(['STOP', 'START', 'HELP']).optional().catch(undefined),
});

const callbackForm = z.object({
  MessageSid: sid,
  From: party,
  MessageStatus: z.string().max(40),
  ErrorCode: z
    .string()
    .regex(/^\d{1,6}$/)
    .optional()
    .catch(undefined),
});

const states: ReadonlyMap<string, DeliveryState> = new Map([
  ['accepted', 'queued'],
  ['scheduled', 'queued'],
  ['queued', 'queued'],
  ['sending', 'sending'],
  ['sent', 'sent'],
  ['partially_delivered', 'sent'],
  ['delivered', 'delivered'],
  ['read', 'read'],
  ['undelivered', 'failed'],
  ['failed', 'failed'],
  ['canceled', 'failed'],
]);

function read<Shape>(shape: z.ZodType<Shape>, form: URLSearchParams, what: string): Shape {
  const parsed = shape.safeParse(Object.fromEntries(form));
  if (parsed.success) return parsed.data;
  throw new NightdeskError('bad-request', `Twilio sent ${what} that cannot be read (${wrongFields(parsed.error)}).`);
}

function contentOf(
  settings: TwilioSms,
  { Body, NumMedia }: z.output<typeof messageForm>,
  form: URLSearchParams,
): Content {
  const words = customerWords(Body);
  if (NumMedia === 0)
    return Body.trim() === '' ? { kind: 'unsupported', label: 'empty message' } : { kind: 'text', text: words };
  const url = addressAtTwilio(settings, form.get('MediaUrl0') ?? '');
  if (url === null) return words === '' ? { kind: 'unsupported', label: 'attachment' } : { kind: 'text', text: words };
  const mimeType =
    /^[\w.+-]{1,80}\/[\w.+-]{1,80}$/.exec(form.get('MediaContentType0') ?? '')?.[0] ?? 'application/octet-stream';
  return { kind: 'media', mimeType, url, caption: words };
}

/** Only addresses at Twilio itself are kept: anybody can write a form field. */
function addressAtTwilio(settings: TwilioSms, address: string): string | null {
  const url = URL.parse(address);
  if (url === null || url.username !== '' || url.password !== '' || address.length > longestAddress) return null;
  const isTwilios = url.origin === new URL(settings.apiUrl).origin || url.origin === 'https://api.twilio.com';
  return isTwilios ? url.href : null;
}

const longestAddress = 2_000;
