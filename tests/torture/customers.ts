import { setTimeout as pause } from 'node:timers/promises';
import { WebSocket } from 'ws';
import type { Chance } from './chance.ts';
import type { History } from './history.ts';
import { type Knock, knock } from './knock.ts';
import { type Providers, number } from './providers.ts';

/** Somebody who writes on one channel. */
export interface Customer {
  readonly thread: string;
  readonly channel: 'web' | 'sms' | 'telegram';
  /**
   * Writes one message and resolves when Nightdesk has said that it has it; their provider repeats it until then, or brings it so
   * many times at once until it was heard as often (not when it is polled).
   */
  write(together?: number): Promise<void>;
  /** What they see by now; only in the web chat they have to look. */
  read(): Promise<void>;
  /** Lets the web chat tell them what is new, until the house hangs up. */
  listen?(): Promise<void>;
}

export interface CustomerSettings {
  readonly history: History;
  readonly providers: Providers;
  readonly chance: Chance;
  /** A house that may answer; another one each time. */
  readonly door: () => string;
  /** Nobody writes any more after this. */
  readonly over: AbortSignal;
}

/** What they write about; our own sentences. */
const words = [
  'hello',
  'How old must I be to open an account?',
  'When does my card arrive?',
  'What is the exchange rate?',
  'How do I change my PIN?',
  'Thank you',
] as const;

/** So long a provider repeats a message; in earnest it is hours. */
const patienceMs = 300_000;

/** A customer with a phone: Twilio brings the message again and again. */
export function smsCustomer(at: number, settings: CustomerSettings): Customer {
  const { providers, door, chance } = settings;
  const peer = `+4915100${String(100_000 + at)}`;
  const thread = `sms ${peer}`;
  let count = 0;
  return {
    thread,
    channel: 'sms',
    read: () => Promise.resolve(),
    async write(together) {
      const text = chance.one(words);
      count += 1;
      // Of half of them Twilio knows later too, for whoever asks what was missed; the others come by the webhook or not at all.
      const sid =
        chance.below(2) === 0
          ? providers.twilio.writeUnheard(peer, text).sid
          : `SM9${String(at).padStart(15, '0')}${String(count).padStart(16, '0')}`;
      const fields = { MessageSid: sid, SmsStatus: 'received', NumMedia: '0', From: peer, To: number, Body: text };
      await insist(
        settings,
        { id: sid, thread, channel: 'sms' },
        () => providers.bringForm(door(), '/channels/sms', fields),
        together,
      );
    },
  };
}

/** A customer in Telegram that posts to us. */
export function telegramCustomer(at: number, settings: CustomerSettings): Customer {
  const { providers, door, chance } = settings;
  const chat = 700_000 + at;
  const thread = `telegram ${chat}`;
  let count = 0;
  return {
    thread,
    channel: 'telegram',
    read: () => Promise.resolve(),
    async write(together) {
      count += 1;
      const update = { update_id: at * 100_000 + count, message: messageIn(chat, count, chance.one(words)) };
      await insist(
        settings,
        { id: `${chat}:${count}`, thread, channel: 'telegram' },
        () => providers.bringUpdate(door(), update),
        together,
      );
    },
  };
}

/** A customer in Telegram that we ask for news; a message counts as acknowledged once we asked for what follows it. */
export function polledCustomer(at: number, settings: CustomerSettings): Customer {
  const { history, providers, chance, over } = settings;
  const chat = 700_000 + at;
  const thread = `telegram ${chat}`;
  let count = 0;
  return {
    thread,
    channel: 'telegram',
    read: () => Promise.resolve(),
    async write() {
      count += 1;
      const id = `${chat}:${count}`;
      history.tell({ kind: 'written', id, thread, channel: 'telegram' });
      const from = history.now();
      const mine = (polled.get(providers) ?? 10_000) + 1;
      polled.set(providers, mine);
      await providers.telegram.update({ message: messageIn(chat, count, chance.one(words)) });
      const end = performance.now() + patienceMs;
      while (askedFor(providers) <= mine && !over.aborted && performance.now() < end) await pause(25);
      if (askedFor(providers) > mine)
        history.tell({ kind: 'acked', id, ms: history.now() - from, tries: 1, eventId: '' });
    },
  };
}

/** The fake numbers its updates from here on. */
const polled = new WeakMap<Providers, number>();
const asked = new WeakMap<Providers, { offset: number; looked: number }>();

/** The update we asked Telegram for last; whatever is below it we said we have. */
function askedFor(providers: Providers): number {
  const { calls } = providers.telegram;
  const known = asked.get(providers) ?? { offset: 0, looked: 0 };
  for (const { path, body } of calls.slice(known.looked)) {
    const offset = path.endsWith('/getUpdates') ? /"offset":(\d+)/.exec(body)?.[1] : undefined;
    known.offset = Math.max(known.offset, Number(offset ?? 0));
  }
  known.looked = calls.length;
  asked.set(providers, known);
  return known.offset;
}

function messageIn(chat: number, id: number, text: string) {
  return {
    message_id: id,
    date: Math.floor(Date.now() / 1000),
    chat: { id: chat, type: 'private' as const, first_name: 'Ann' },
    from: { id: chat, is_bot: false as const, first_name: 'Ann', language_code: 'en' },
    text,
  };
}

/** A customer with the chat of a web page: the page repeats a message under the same mark, and reads from where it was. */
export function webCustomer(at: number, settings: CustomerSettings): Customer {
  const { history, door, chance, over } = settings;
  const thread = `web ${at}`;
  let place: { readonly path: string; readonly headers: Readonly<Record<string, string>> } | undefined;
  let count = 0;
  let watermark = '';

  return {
    thread,
    channel: 'web',
    async write(together) {
      const { path, headers } = (place ??= await begin());
      count += 1;
      const id = `${thread}:${count}`;
      const activity = { type: 'message', text: chance.one(words), channelData: { clientActivityID: `mark-${count}` } };
      const body = JSON.stringify(activity);
      await insist(
        settings,
        { id, thread, channel: 'web' },
        () => knock(door(), `${path}/activities`, { method: 'POST', headers, body }),
        together,
      );
    },
    async listen() {
      if (place === undefined) return;
      const origin = door();
      const { status, body } = await knock(origin, place.path, { method: 'GET', headers: place.headers });
      if (status !== 200) return;
      const { streamUrl } = JSON.parse(body) as { readonly streamUrl: string };
      const socket = new WebSocket(new URL(streamUrl.replace(/^wss?:\/\/[^/]+/, ''), origin.replace('http', 'ws')));
      const code = await new Promise<number>((resolve) => {
        socket.on('close', resolve);
        // Nobody listened any more: not a line that was cut.
        socket.on('error', () => resolve(0));
      });
      if (code !== 0) history.tell({ kind: 'hung-up', thread, code });
    },
    async read() {
      if (place === undefined) return;
      for (;;) {
        const { headers, path } = place;
        const { status, body } = await knock(door(), `${path}/activities?watermark=${watermark}`, {
          method: 'GET',
          headers,
        });
        if (status !== 200) return;
        const shown = JSON.parse(body) as {
          readonly watermark: string;
          readonly activities: readonly { readonly id: string; readonly type: string }[];
        };
        watermark = shown.watermark;
        for (const { id, type } of shown.activities)
          if (type === 'message') history.tell({ kind: 'shown', thread, eventId: id });
        if (shown.activities.length === 0) return;
      }
    },
  };

  async function begin(): Promise<NonNullable<typeof place>> {
    const end = performance.now() + patienceMs;
    for (;;) {
      const { status, body } = await knock(door(), '/widget/token', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{}',
      });
      if (status === 200) {
        const { conversationId, token } = JSON.parse(body) as {
          readonly conversationId: string;
          readonly token: string;
        };
        return {
          path: `/v3/directline/conversations/${conversationId}`,
          headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        };
      }
      if (over.aborted || performance.now() > end) throw new Error(`${thread} cannot begin (${status}).`);
      await pause(chance.between(20, 150));
    }
  }
}

/** Repeats a message until it is acknowledged, as providers do, only sooner. */
async function insist(
  { history, chance, over }: CustomerSettings,
  message: { readonly id: string; readonly thread: string; readonly channel: string },
  bring: () => Promise<Knock>,
  together = 1,
): Promise<void> {
  if (over.aborted) return;
  const { id } = message;
  history.tell({ kind: 'written', ...message });
  const from = history.now();
  let tries = 0;
  const once = async (): Promise<boolean> => {
    const began = history.now();
    const { status, trouble, code, body } = await bring();
    if (status >= 200 && status < 300) {
      history.tell({ kind: 'acked', id, ms: history.now() - began, tries, eventId: eventIn(body) });
      return true;
    }
    if (status !== 0 && status !== 503) history.tell({ kind: 'rejected', id, status });
    if (trouble === 'cut' || trouble === 'silent') history.tell({ kind: 'cut', id, code });
    return false;
  };
  for (let left = together; history.now() - from < patienceMs;) {
    tries += 1;
    const heard = await Promise.all(Array.from({ length: left }, once));
    left -= heard.filter(Boolean).length;
    if (left === 0) break;
    await pause(chance.between(20, 150));
  }
  // A provider that did not hear us well brings it once more.
  if (chance.below(20) === 0) await once();
}

/** Direct Line answers with the id of the event. */
function eventIn(body: string): string {
  return /^\{"id":"([\w-]+)"\}$/.exec(body)?.[1] ?? '';
}
