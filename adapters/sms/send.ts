import { z } from 'zod';
import type { SendOptions } from '../../core/channel.ts';
import { NightdeskError } from '../../core/error.ts';
import type { ProviderAnswer } from '../base/callProvider.ts';
import { parseJson } from '../base/parseJson.ts';
import { refusalOf } from '../base/refusalOf.ts';
import { callTwilio } from './callTwilio.ts';
import { errorTable } from './errorTable.ts';
import type { SmsWire } from './render.ts';
import type { TwilioSms } from './settings.ts';

// An answer that comes hours later helps nobody and confuses many.
const validSeconds = 4 * 60 * 60;

/** Hands one message to Twilio and gives its SID. Errors `delivery-refused`, `delivery-unavailable`, `delivery-unknown`. */
export async function sendSms(
  settings: TwilioSms,
  statusCallback: string,
  wire: SmsWire,
  options: SendOptions,
): Promise<{ readonly providerId: string }> {
  const form = new URLSearchParams({
    To: wire.to,
    [wire.from.startsWith('MG') ? 'MessagingServiceSid' : 'From']: wire.from,
    Body: wire.body,
    // With our own key: when we do not hear Twilio's answer, the callback still tells what became of the message.
    StatusCallback: `${statusCallback}?part=${encodeURIComponent(options.idempotencyKey)}`,
    ValidityPeriod: String(validSeconds),
  });
  const answer = await callTwilio(settings, { path: '/Messages.json', form, signal: options.signal });
  if (answer.status < 200 || answer.status > 299) throw failureOf(answer);
  const sent = z.object({ sid: z.string().min(1) }).safeParse(parseJson(answer.text));
  if (!sent.success) throw new NightdeskError('delivery-unknown', 'Twilio took the message but gave no SID');
  return { providerId: sent.data.sid };
}

/** The table decides where it knows the code; a code is a number, Twilio's sentence may hold the customer's. */
function failureOf(answer: ProviderAnswer): NightdeskError {
  const read = z.object({ code: z.number().int() }).safeParse(parseJson(answer.text));
  const code = read.success ? read.data.code : undefined;
  const reason = code === undefined ? '' : `error ${code}`;
  const verdict = code === undefined ? undefined : errorTable.get(code);
  if (verdict === 'final') return new NightdeskError('delivery-refused', `Twilio answered ${answer.status}: ${reason}`);
  const plain = refusalOf('Twilio', answer, reason);
  if (verdict === undefined || plain.code !== 'delivery-refused') return plain;
  return new NightdeskError('delivery-unavailable', plain.message, { retry: true });
}
