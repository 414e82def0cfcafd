import { createHmac } from 'node:crypto';
import { phonePage } from './twilioPhone.ts';
import { type FakeProvider, type Reply, openFakeProvider } from './provider.ts';

/** A text message that passed through the fake, in either direction. */
export interface Sms {
  readonly sid: string;
  readonly direction: 'inbound' | 'outbound-api';
  readonly from: string;
  readonly to: string;
  readonly body: string;
  readonly at: number;
}

export interface FakeTwilio extends Pick<FakeProvider, 'url' | 'calls' | 'mishap' | 'close'> {
  /** Messages in the order in which they were sent. */
  readonly messages: readonly Sms[];
  /** A customer writes to our number; gives the HTTP status that Nightdesk answered, 0 when it was not there. */
  write(from: string, body: string, extra?: Readonly<Record<string, string>>): Promise<number>;
  /** The message is kept by Twilio but the webhook never comes. */
  writeUnheard(from: string, body: string): Sms;
  /** Waits until that many messages were sent to a number, at most `ms`. */
  sentTo(number: string, count: number, ms?: number): Promise<readonly Sms[]>;
}

export interface FakeTwilioSettings {
  readonly accountSid: string;
  readonly authToken: string;
  /** Our number. */
  readonly number: string;
  /** Address of Nightdesk's webhook, exactly as Nightdesk knows itself (`PUBLIC_URL` + `/channels/sms`). */
  readonly webhook: () => string;
  readonly port?: number;
  /** Whether status callbacks are posted after each message. */
  readonly callbacks?: boolean;
}

/** A look-alike of Twilio's messaging API: REST in, signed webhooks out, STOP blocks a number, and a page that is a customer's phone. */
export async function openFakeTwilio(settings: FakeTwilioSettings): Promise<FakeTwilio> {
  const messages: Sms[] = [];
  const blocked = new Set<string>();
  let count = 0;
  const fake = await openFakeProvider(answer, settings.port === undefined ? {} : { port: settings.port });
  return {
    url: fake.url,
    calls: fake.calls,
    mishap: (path, ...mishaps) => fake.mishap(path, ...mishaps),
    close: () => fake.close(),
    messages,
    write,
    writeUnheard: (from, body) => keep('inbound', from, settings.number, body),
    async sentTo(number, wanted, ms = 10_000) {
      const end = Date.now() + ms;
      for (;;) {
        const sent = messages.filter(({ direction, to }) => direction === 'outbound-api' && to === number);
        if (sent.length >= wanted || Date.now() > end) return sent;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
  };

  async function write(from: string, body: string, extra: Readonly<Record<string, string>> = {}): Promise<number> {
    // The same id again is a repeated webhook, not another message.
    const given = extra['MessageSid'];
    const isRepeated = messages.some((message) => message.sid === given);
    const sid = isRepeated && given !== undefined ? given : keep('inbound', from, settings.number, body, given).sid;
    obeyKeyword(from, body);
    return post(settings.webhook(), {
      MessageSid: sid,
      SmsMessageSid: sid,
      SmsSid: sid,
      SmsStatus: 'received',
      NumMedia: '0',
      NumSegments: '1',
      From: from,
      To: settings.number,
      Body: body,
      ...extra,
    });
  }

  /** What carriers do by themselves. */
  function obeyKeyword(from: string, body: string): void {
    const word = body.trim().toUpperCase();
    if (/^(STOP|STOPALL|UNSUBSCRIBE|CANCEL|END|QUIT|REVOKE|OPTOUT)$/.test(word)) blocked.add(from);
    if (/^(START|UNSTOP|YES)$/.test(word)) blocked.delete(from);
  }

  async function answer(call: {
    readonly method: string;
    readonly path: string;
    readonly body: string;
    readonly headers: Readonly<Record<string, string>>;
  }): Promise<Reply> {
    const [path = '', query = ''] = call.path.split('?');
    if (path === '/' || path.startsWith('/phone')) return phone(call.method, path, query, call.body);
    if (path !== `/2010-04-01/Accounts/${settings.accountSid}/Messages.json`) return failure(404, 20404);
    const basic = Buffer.from(`${settings.accountSid}:${settings.authToken}`).toString('base64');
    if (call.headers['authorization'] !== `Basic ${basic}`) return failure(401, 20003);
    if (call.method === 'GET') return listInbound();
    const form = new URLSearchParams(call.body);
    const to = form.get('To') ?? '';
    if (!/^\+\d{7,15}$/.test(to)) return failure(400, 21211);
    if (blocked.has(to)) return failure(400, 21610);
    const body = form.get('Body') ?? '';
    if (body === '' || body.length > 1600) return failure(400, 21617);
    const sent = keep('outbound-api', form.get('From') ?? settings.number, to, body);
    const callback = form.get('StatusCallback');
    if (settings.callbacks !== false && callback !== null) void tellStates(callback, sent);
    return { status: 201, body: JSON.stringify({ sid: sent.sid, status: 'queued', error_code: null }) };
  }

  async function tellStates(callback: string, sent: Sms): Promise<void> {
    for (const status of ['sent', 'delivered'])
      await post(callback, {
        MessageSid: sent.sid,
        SmsSid: sent.sid,
        MessageStatus: status,
        SmsStatus: status,
        From: sent.from,
        To: sent.to,
      });
  }

  function listInbound(): Reply {
    const listed = messages
      .filter(({ direction }) => direction === 'inbound')
      .map(({ sid, direction, from, to, body, at }) => ({
        sid,
        direction,
        from,
        to,
        body,
        date_sent: new Date(at).toUTCString(),
      }))
      .reverse();
    return { status: 200, body: JSON.stringify({ messages: listed, next_page_uri: null }) };
  }

  async function phone(method: string, path: string, query: string, body: string): Promise<Reply> {
    if (method === 'POST') {
      const { from, text } = Object.fromEntries(new URLSearchParams(body));
      return { status: 200, body: JSON.stringify({ status: await write(from ?? '', text ?? '') }) };
    }
    if (path === '/phone/messages') {
      const number = new URLSearchParams(query).get('number');
      const own = messages.filter(({ from, to }) => from === number || to === number);
      return { status: 200, body: JSON.stringify(own) };
    }
    return phonePage(path, settings.number);
  }

  function keep(direction: Sms['direction'], from: string, to: string, body: string, given?: string): Sms {
    count += 1;
    const sms = {
      sid: given ?? `SM${String(Date.now()).padStart(16, '0')}${String(count).padStart(16, '0')}`,
      direction,
      from,
      to,
      body,
      at: Date.now(),
    };
    messages.push(sms);
    return sms;
  }

  async function post(url: string, fields: Readonly<Record<string, string>>): Promise<number> {
    const all = { AccountSid: settings.accountSid, ApiVersion: '2010-04-01', ...fields };
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'x-twilio-signature': twilioSignature(settings.authToken, url, all) },
        body: new URLSearchParams(all),
        signal: AbortSignal.timeout(15_000),
      });
      return response.status;
    } catch {
      return 0;
    }
  }
}

/** Signs a form as Twilio does (specs/b-twilio-sms.md B3), written apart from the code that checks it. */
export function twilioSignature(token: string, url: string, fields: Readonly<Record<string, string>>): string {
  const words = Object.keys(fields)
    .sort()
    .reduce((text, name) => `${text}${name}${fields[name] ?? ''}`, url);
  return createHmac('sha1', token).update(words).digest('base64');
}

function failure(status: number, code: number): Reply {
  return { status, body: JSON.stringify({ code, message: 'see the code', more_info: '', status }) };
}
