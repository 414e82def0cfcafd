import { z } from 'zod';
import { NightdeskError } from '../../core/error.ts';
import type { Inbound } from '../../core/inbound.ts';
import type { Instant } from '../../core/time.ts';
import { parseJson } from '../base/parseJson.ts';
import { refusalOf } from '../base/refusalOf.ts';
import { callTwilio } from './callTwilio.ts';
import { normaliseMessage } from './normalise.ts';
import type { TwilioSms } from './settings.ts';

const mostPages = 10;

/** What customers wrote since then, as Twilio kept it: a webhook that failed is not repeated, so this finds what it would have brought. */
export async function listMissed(settings: TwilioSms, since: Instant): Promise<readonly Inbound[]> {
  const day = new Date(since).toISOString().slice(0, 10);
  const query = new URLSearchParams({ 'DateSent>': day, PageSize: '100' });
  if (settings.from !== undefined) query.set('To', settings.from);
  let path = `/Messages.json?${query.toString()}`;
  const found: Inbound[] = [];
  for (let page = 0; page < mostPages && path !== ''; page += 1) {
    const answer = await callTwilio(settings, { path, signal: AbortSignal.timeout(30_000) });
    if (answer.status !== 200) throw refusalOf('Twilio', answer, 'listing messages');
    const read = list.safeParse(parseJson(answer.text));
    if (!read.success) throw new NightdeskError('delivery-unknown', 'Twilio sent a list that cannot be read');
    for (const message of read.data.messages) {
      const sentAt = Date.parse(message.date_sent ?? '');
      if (message.direction !== 'inbound' || !(sentAt >= since)) continue;
      const form = new URLSearchParams({
        MessageSid: message.sid,
        From: message.from,
        To: message.to,
        Body: message.body,
      });
      found.push(...normaliseMessage(settings, form, sentAt));
    }
    path = nextPath(settings, read.data.next_page_uri ?? '');
  }
  // Oldest first, as they would have come.
  return found.reverse();
}

/** Only a further page of the same account: the address comes from outside. */
function nextPath(settings: TwilioSms, address: string): string {
  const start = `/2010-04-01/Accounts/${settings.accountSid}`;
  return address.startsWith(`${start}/Messages.json?`) ? address.slice(start.length) : '';
}

const list = z.object({
  messages: z.array(
    z.object({
      sid: z.string(),
      direction: z.string(),
      from: z.string(),
      to: z.string(),
      body: z.string(),
      date_sent: z.string().nullable(),
    }),
  ),
  next_page_uri: z.string().nullish(),
});
