import { z } from 'zod';
import type { RunReport } from '../../core/channel.ts';
import { NightdeskError } from '../../core/error.ts';
import type { Inbound } from '../../core/inbound.ts';
import type { Instant } from '../../core/time.ts';
import { parseJson } from '../base/parseJson.ts';
import { refusalOf } from '../base/refusalOf.ts';
import { callTwilio } from './callTwilio.ts';
import { normaliseMessage } from './normalise.ts';
import type { TwilioSms } from './settings.ts';

const mostPages = 10;

/** What customers wrote since then, as Twilio kept it: a webhook that failed is not repeated, so this finds what it would have brought. One that cannot be read is reported and holds back no other. */
export async function listMissed(settings: TwilioSms, since: Instant, report?: RunReport): Promise<readonly Inbound[]> {
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
    for (const message of read.data.messages) found.push(...(await inboundOf(settings, message, since, report)));
    path = nextPath(settings, read.data.next_page_uri ?? '');
  }
  // Oldest first, as they would have come.
  return found.reverse();
}

async function inboundOf(
  settings: TwilioSms,
  raw: unknown,
  since: Instant,
  report: RunReport | undefined,
): Promise<readonly Inbound[]> {
  const read = listed.safeParse(raw);
  try {
    if (!read.success) throw new NightdeskError('bad-request', 'Twilio listed something that is no message.');
    const { sid, direction, from, to, body, date_sent } = read.data;
    const sentAt = Date.parse(date_sent ?? '');
    if (direction !== 'inbound' || !(sentAt >= since)) return [];
    const form = new URLSearchParams({ MessageSid: sid, From: from, To: to, Body: body ?? '' });
    return normaliseMessage(settings, form, sentAt);
  } catch (error) {
    if (!(error instanceof NightdeskError)) throw error;
    await report?.unreadable(named.safeParse(raw).data?.sid ?? '', error.message);
    return [];
  }
}

/** Only a further page of the same account: the address comes from outside. */
function nextPath(settings: TwilioSms, address: string): string {
  const start = `/2010-04-01/Accounts/${settings.accountSid}`;
  return address.startsWith(`${start}/Messages.json?`) ? address.slice(start.length) : '';
}

// Each message is looked at by itself, so that one bad one spoils no other.
const list = z.object({ messages: z.array(z.unknown()), next_page_uri: z.string().nullish() });
const named = z.object({ sid: z.string().max(64) });
const listed = z.object({
  sid: z.string(),
  direction: z.string(),
  from: z.string(),
  to: z.string(),
  body: z.string().nullable(),
  date_sent: z.string().nullable(),
});
