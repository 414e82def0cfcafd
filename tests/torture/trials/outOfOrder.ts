import { setTimeout as pause } from 'node:timers/promises';
import type { Chance } from '../chance.ts';
import { type Ground, onGround, usualGuarantees } from '../ground.ts';
import { readOnRecord } from '../onRecord.ts';
import { number } from '../providers.ts';
import type { Finding, Trial, TrialSettings } from '../trial.ts';

const sizes = { small: { customers: 6, edits: 4 }, full: { customers: 60, edits: 40 } } as const;

/** So many messages one customer writes without waiting for an answer. */
const burst = 10;

/** Brings receipts, edits and quick messages in another order than they happened: no status goes back, replies keep the order of arrival. */
export const outOfOrder: Trial = {
  name: '3 out of order',
  guarantees: usualGuarantees,
  databases: ['sqlite', 'postgres'],
  run: (settings) => onGround(settings, { program: 'main', houses: 1 }, (ground) => happen(ground, settings)),
};

type Broken = Finding['broken'];

async function happen(ground: Ground, settings: TrialSettings): Promise<Finding> {
  const { customers, edits } = sizes[settings.size];
  const people = ground.customers(customers);
  const receipts = tellReceipts(ground);
  await Promise.all(
    people.map(async (customer, index) => {
      // Half of them wait for each acknowledgement, half write all at once.
      if (index % 2 === 0) for (let count = 0; count < burst; count += 1) await customer.write();
      else await Promise.all(Array.from({ length: burst }, () => customer.write()));
    }),
  );
  await editBeforeOriginal(ground, settings, edits);
  await ground.calm();
  const told = await receipts.stop();
  const finding = await ground.judge({ isGentle: true }, { receipts: told.count, 'edits first': edits });
  return { ...finding, broken: [...finding.broken, ...told.broken, ...(await unread(ground))] };
}

const states = ['sending', 'sent', 'delivered', 'read'] as const;

/** For every message that Twilio has, the moment it has it, all its states in any order, some of them twice. */
function tellReceipts(ground: Ground): {
  stop(): Promise<{ readonly count: number; readonly broken: Broken }>;
} {
  const { providers, history, chance, door } = ground;
  const broken: { guarantee: 'G3'; what: string }[] = [];
  const telling: Promise<void>[] = [];
  const order = chance.fork();
  let looked = 0;
  let count = 0;
  const over = new AbortController();
  const watching = (async () => {
    while (!over.signal.aborted) {
      const { messages } = providers.twilio;
      for (const { direction, sid, to } of messages.slice(looked))
        if (direction === 'outbound-api') telling.push(tell(sid, to, order.fork()));
      looked = messages.length;
      // Soon enough to be faster than our own note that the message left.
      await new Promise((resolve) => setImmediate(resolve));
    }
  })();
  const sampling = (async () => {
    let before = new Map<string, number>();
    while (!over.signal.aborted) {
      const now = await ranks(ground);
      for (const [id, rank] of before)
        if ((now.get(id) ?? 0) < rank) broken.push({ guarantee: 'G3', what: `the status of ${id} went back` });
      before = now;
      await pause(150);
    }
  })();
  return {
    async stop() {
      await pause(50);
      over.abort();
      await Promise.all([watching, sampling]);
      await Promise.all(telling);
      return { count, broken };
    },
  };

  async function tell(sid: string, to: string, own: Chance): Promise<void> {
    for (const state of own.shuffled([...states, own.one(states), own.one(states)])) {
      const fields = { MessageSid: sid, SmsSid: sid, MessageStatus: state, SmsStatus: state, From: number, To: to };
      const { status } = await providers.bringForm(door(), '/channels/sms/status', fields);
      count += 1;
      if (status !== 204 && status !== 200) history.tell({ kind: 'rejected', id: sid, status });
    }
  }
}

/** How far each part got by now. */
async function ranks({ place }: Ground): Promise<Map<string, number>> {
  const { parts } = await readOnRecord(place);
  return new Map(
    parts.map(({ outboxId, part, receipt }) => [`${outboxId}:${part}`, states.findIndex((state) => state === receipt)]),
  );
}

/** Telegram brings the new words first, twice, and then the message that they change: it is one message, with the new words. */
async function editBeforeOriginal(ground: Ground, { database }: TrialSettings, edits: number): Promise<void> {
  const { providers, history, door, chance } = ground;
  let update = 50_000_000;
  const bring = async (fields: Readonly<Record<string, unknown>>): Promise<number> => {
    update += 1;
    if (database === 'sqlite') return (await providers.telegram.update(fields), 200);
    return (await providers.bringUpdate(door(), { update_id: update, ...fields })).status;
  };
  for (let at = 0; at < edits; at += 1) {
    const chat = 800_000 + at;
    const id = `${chat}:1`;
    const message = {
      message_id: 1,
      date: Math.floor(Date.now() / 1_000),
      chat: { id: chat, type: 'private' as const, first_name: 'Ann' },
      from: { id: chat, is_bot: false as const, first_name: 'Ann', language_code: 'en' },
    };
    history.tell({ kind: 'written', id, thread: `telegram ${chat}`, channel: 'telegram' });
    const from = history.now();
    const edited = { ...message, text: 'When does my card arrive?', edit_date: message.date + 1 };
    const statuses = [
      await bring({ edited_message: edited }),
      // Sometimes the answer to the new words is out before the old ones come.
      await pause(chance.below(60)).then(() => bring({ message: { ...message, text: 'hello' } })),
    ];
    const wrong = statuses.find((status) => status !== 200);
    if (wrong === undefined) history.tell({ kind: 'acked', id, ms: history.now() - from, tries: 1, eventId: '' });
    else history.tell({ kind: 'rejected', id, status: wrong });
  }
  // What is polled is on its way for a moment.
  if (database === 'sqlite') await pause(1_500);
}

/** Every text message was read in the end, whatever came first. */
async function unread({ place }: Ground): Promise<Broken> {
  const { parts, outbox } = await readOnRecord(place);
  const texts = new Set(outbox.flatMap(({ id, channel }) => (channel === 'sms' ? [id] : [])));
  return parts.flatMap(({ outboxId, part, receipt }) =>
    texts.has(outboxId) && receipt !== 'read'
      ? [{ guarantee: 'G3' as const, what: `part ${part} of ${outboxId} was read and is ${receipt || 'unknown'}` }]
      : [],
  );
}
