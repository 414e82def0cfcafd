import type { Channel } from '../../core/channel.ts';
import { NightdeskError } from '../../core/error.ts';
import { accountOf } from './accountOf.ts';
import { listMissed } from './listMissed.ts';
import { normaliseCallback, normaliseMessage } from './normalise.ts';
import { renderSms, type SmsWire } from './render.ts';
import { sendSms } from './send.ts';
import type { TwilioSms } from './settings.ts';
import { verifyTwilio } from './verify.ts';

/** Where Twilio posts what customers write, and what became of ours. */
export const smsPath = '/channels/sms';
const statusPath = `${smsPath}/status`;

/** Text messages through Twilio: `POST /channels/sms` takes them in, the outbox sends them by REST, `POST /channels/sms/status` tells how far they got. */
export function twilioSms(settings: TwilioSms): Channel<SmsWire> {
  return {
    name: 'sms',
    delivery: 'push',
    limits: { text: 1600, buttons: 0, buttonLabel: 40, variant: 'sms' },
    webhooks: [
      // The answer by TwiML stays empty: a reply inside it could be lost or doubled, and nobody would know.
      {
        method: 'POST',
        path: smsPath,
        maxBytes: 256 * 1024,
        answer: { status: 200, headers: { 'content-type': 'text/xml; charset=utf-8' }, body: emptyTwiml },
      },
      { method: 'POST', path: statusPath, maxBytes: 64 * 1024, answer: { status: 204 } },
    ],
    verify: (request) => verifyTwilio(settings, request),
    normalise(request, now) {
      const form = new URLSearchParams(Buffer.from(request.body).toString('utf8'));
      if (form.get('AccountSid') !== settings.accountSid)
        throw new NightdeskError('bad-request', 'The request is of another Twilio account.');
      const [path, query = ''] = request.url.split('?');
      if (path !== statusPath) return normaliseMessage(settings, form, now);
      return normaliseCallback(settings, form, new URLSearchParams(query).get('part'), now);
    },
    render: (message, to) => renderSms(settings, message, { ...to, account: accountOf(settings, to.account) }),
    send: (wire, options) => sendSms(settings, `${settings.publicUrl}${statusPath}`, wire, options),
    reconcile: (since, report) => listMissed(settings, since, report),
  };
}

const emptyTwiml = '<?xml version="1.0" encoding="UTF-8"?><Response/>';
