import { setTimeout as pause } from 'node:timers/promises';
import type { FakeTwilio } from '../../fakes/twilio.ts';
import { chance } from '../chance.ts';
import { openProvidedHouse, type ProvidedHouse } from '../faults/openProvidedHouse.ts';
import { smsOf } from '../faults/sms.ts';
import { readOnRecord } from '../onRecord.ts';
import type { Finding, Trial, TrialSettings } from '../trial.ts';

/** Pages full of messages with poisoned ones among them, as long polling and a look back bring them: the others are answered, the poisoned ones are put aside where an admin sees them. */
export const batch: Trial = {
  name: '4 batch',
  guarantees: ['G1', 'G2', 'G3', 'G6'],
  databases: ['sqlite', 'postgres'],
  async run(settings) {
    const { missed } = sizes[settings.size];
    const any = chance(settings.seed);
    const poisoned = any.below(missed);
    const house = await openProvidedHouse(settings, {
      before: (twilio) => writeUnheard(twilio, missed, poisoned),
    });
    try {
      const finding = await fill(settings, house, any.below(sizes[settings.size].updates));
      const lookedBack = await reckonMissed(house, missed, poisoned);
      return {
        figures: { ...finding.figures, 'missed messages': missed },
        broken: [...finding.broken, ...lookedBack],
        judged: Object.fromEntries(
          batch.guarantees.map((guarantee) => [guarantee, sizes[settings.size].updates + missed]),
        ),
      };
    } finally {
      await house.close();
    }
  },
};

const sizes: Readonly<
  Record<TrialSettings['size'], { readonly updates: number; readonly inOne: number; readonly missed: number }>
> = {
  small: { updates: 60, inOne: 20, missed: 30 },
  full: { updates: 300, inOne: 100, missed: 200 },
};

type Broken = Finding['broken'][number];

/** Twilio has them and its webhooks never came; one is from nobody that can be answered. */
function writeUnheard(twilio: FakeTwilio, missed: number, poisoned: number): void {
  for (let count = 0; count < missed; count += 1)
    twilio.writeUnheard(count === poisoned ? 'a sender\u0007' : smsOf(count).from, 'hello');
}

const oneChat = 500_000;

/** Hundreds of updates of Telegram, many of them of one conversation, one with a date that is none. */
async function fill({ size, record }: TrialSettings, house: ProvidedHouse, poisoned: number): Promise<Finding> {
  const { updates, inOne } = sizes[size];
  const broken: Broken[] = [];
  const date = Math.floor(Date.now() / 1000);
  const chats = new Map<number, number>();
  for (let count = 0; count < updates; count += 1) {
    const id = count % Math.floor(updates / inOne) === 0 ? oneChat : oneChat + 1 + count;
    if (count !== poisoned) chats.set(id, (chats.get(id) ?? 0) + 1);
    await house.telegram.update({
      message: {
        message_id: count + 1,
        date: count === poisoned ? Number.NaN : date,
        chat: { id, type: 'private', first_name: 'Ann' },
        from: { id, is_bot: false, first_name: 'Ann' },
        text: `hello ${count}`,
      },
    });
  }
  const wanted = updates - 1;
  const taken = await until(async () => (await inboxOf(house, 'telegram')).length >= wanted);
  const calmMs = await house.calm(30_000);
  if (!taken || calmMs === null) broken.push({ guarantee: 'G6', what: 'Telegram: something still waits' });
  const inbox = await inboxOf(house, 'telegram');
  record({ updates, poisoned, taken: inbox.length });
  if (inbox.length !== wanted)
    broken.push({ guarantee: 'G1', what: `Telegram: ${inbox.length} of ${wanted} were taken` });
  const letters = (await house.store.deadLetters.deadLetters(100)).filter(({ channel }) => channel === 'telegram');
  if (letters.length !== 1) broken.push({ guarantee: 'G1', what: `Telegram: ${letters.length} were put aside, not 1` });
  for (const id of chats.keys())
    if ((await house.telegram.sentTo(id, 1, 0)).length === 0)
      broken.push({ guarantee: 'G2', what: `Telegram: chat ${id} got no answer` });
  broken.push(...outOfOrder(inbox));
  return { figures: { updates, 'drained ms': Math.round(calmMs ?? -1) }, broken };
}

type Row = Awaited<ReturnType<typeof readOnRecord>>['inbox'][number];

async function inboxOf(house: ProvidedHouse, channel: string): Promise<readonly Row[]> {
  const { inbox } = await readOnRecord(house.place);
  return inbox.filter((row) => row.channel === channel).toSorted((one, other) => one.seq - other.seq);
}

/** What came first was taken in first, and thought about no later. */
function outOfOrder(inbox: readonly Row[]): readonly Broken[] {
  return [...Map.groupBy(inbox, ({ conversationId }) => conversationId).values()].flatMap((rows) => {
    const numbers = rows.map(({ externalId }) => Number(externalId.split(':')[1]));
    const isSorted = (values: readonly number[]): boolean =>
      values.every((value, index) => index === 0 || value >= (values[index - 1] ?? 0));
    return isSorted(numbers) && isSorted(rows.map(({ taken }) => taken))
      ? []
      : [{ guarantee: 'G3' as const, what: 'Telegram: a conversation was taken in another order than it was written' }];
  });
}

async function reckonMissed(house: ProvidedHouse, missed: number, poisoned: number): Promise<readonly Broken[]> {
  const broken: Broken[] = [];
  await until(async () => (await inboxOf(house, 'sms')).length >= missed - 1);
  if ((await house.calm(30_000)) === null) broken.push({ guarantee: 'G6', what: 'Twilio: something still waits' });
  for (let count = 0; count < missed; count += 1) {
    if (count === poisoned) continue;
    const answers = (await house.twilio.sentTo(smsOf(count).from, 1, 0)).length;
    if (answers !== 1) broken.push({ guarantee: 'G2', what: `Twilio: customer ${count} got ${answers} answers` });
  }
  const letters = (await house.store.deadLetters.deadLetters(100)).filter(({ channel }) => channel === 'sms');
  if (letters.length !== 1) broken.push({ guarantee: 'G1', what: `Twilio: ${letters.length} were put aside, not 1` });
  return broken;
}

async function until(isSo: () => Promise<boolean>): Promise<boolean> {
  const end = performance.now() + 20_000;
  while (performance.now() < end) {
    if (await isSo()) return true;
    await pause(100);
  }
  return false;
}
