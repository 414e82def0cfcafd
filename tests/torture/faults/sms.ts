import { twilioSignature } from '../../fakes/twilio.ts';
import { twilioAccount } from './forkedHouse.ts';

/** A message as Twilio posts it; the same `sid` is the same message. */
export interface Sms {
  readonly from: string;
  readonly sid: string;
  readonly body: string;
}

/** What a house answered to it; status 0 for none within the time. */
export interface SmsAnswer {
  readonly status: number;
  readonly retryAfter: string | null;
  readonly ms: number;
}

/** Posts a message once, signed, and waits for the answer at most as long as Twilio does (15 s). */
export async function postSms(origin: string, sms: Sms, patienceMs = 15_000): Promise<SmsAnswer> {
  const url = `${origin}/channels/sms`;
  const fields = {
    AccountSid: twilioAccount.accountSid,
    MessageSid: sms.sid,
    From: sms.from,
    To: twilioAccount.number,
    Body: sms.body,
    NumMedia: '0',
  };
  const began = performance.now();
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'x-twilio-signature': twilioSignature(twilioAccount.authToken, url, fields) },
      body: new URLSearchParams(fields),
      signal: AbortSignal.timeout(patienceMs),
    });
    await response.arrayBuffer();
    const { status, headers } = response;
    return { status, retryAfter: headers.get('retry-after'), ms: performance.now() - began };
  } catch {
    return { status: 0, retryAfter: null, ms: performance.now() - began };
  }
}

/** Message number `count` of a trial, each from a customer of its own. */
export function smsOf(count: number, body = 'hello'): Sms {
  const digits = String(count).padStart(8, '0');
  return { from: `+49151${digits}`, sid: `SM${digits.padStart(32, '0')}`, body };
}
