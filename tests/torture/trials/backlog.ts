import { setTimeout as pause } from 'node:timers/promises';
import { NightdeskError } from '../../../core/error.ts';
import { openProvidedHouse, type ProvidedHouse } from '../faults/openProvidedHouse.ts';
import { type Sms, postSms, smsOf } from '../faults/sms.ts';
import { readOnRecord } from '../onRecord.ts';
import type { Finding, Trial, TrialSettings } from '../trial.ts';

/** Nobody thinks for a while and a burst comes in: what may wait is bounded, the rest is asked to come again, and all is answered, oldest first. */
export const backlog: Trial = {
  name: '21 burst',
  guarantees: ['G1', 'G2', 'G7'],
  databases: ['sqlite', 'postgres'],
  async run(settings) {
    const { most } = sizes[settings.size];
    let isStalled = true;
    const house = await openProvidedHouse(settings, {
      env: { OPEN_MESSAGES: String(most) },
      parts: {
        hooks: {
          at(point, operation) {
            if (isStalled && point === 'before-commit' && operation === 'claim')
              throw new NightdeskError('store-unavailable', 'Nobody may think now.', { retry: true });
          },
        },
      },
    });
    try {
      return await burst(settings, house, () => {
        isStalled = false;
      });
    } finally {
      await house.close();
    }
  },
};

const sizes: Readonly<Record<TrialSettings['size'], { readonly most: number; readonly messages: number }>> = {
  small: { most: 20, messages: 60 },
  full: { most: 500, messages: 5_000 },
};

type Broken = Finding['broken'][number];

async function burst({ size, record }: TrialSettings, house: ProvidedHouse, goOn: () => void): Promise<Finding> {
  const { most, messages } = sizes[size];
  const broken: Broken[] = [];
  const all = Array.from({ length: messages }, (_, count) => smsOf(count));
  const refused: Sms[] = [];
  const before = process.memoryUsage().rss;
  await inLanes(all, async (sms) => {
    const { status, retryAfter } = await postSms(house.origin, sms);
    if (status !== 200) refused.push(sms);
    if (status !== 200 && (status !== 503 || retryAfter === null))
      broken.push({ guarantee: 'G7', what: `refused by ${status}, Retry-After ${retryAfter ?? 'none'}` });
  });
  const waiting = await house.figure('openInbox');
  record({ waiting, refused: refused.length });
  // Processes count for themselves; this one is alone.
  if (waiting > most) broken.push({ guarantee: 'G7', what: `${waiting} wait, ${most} may` });
  if (waiting + refused.length !== messages)
    broken.push({ guarantee: 'G1', what: `${waiting} wait and ${refused.length} were refused of ${messages}` });
  const growthMb = (process.memoryUsage().rss - before) / 2 ** 20;
  goOn();
  await inLanes(refused, async (sms) => {
    while ((await postSms(house.origin, sms)).status !== 200) await pause(50);
  });
  if ((await house.calm(30_000)) === null) broken.push({ guarantee: 'G7', what: 'something still waits' });
  for (const { from } of all) {
    const answers = (await house.twilio.sentTo(from, 1, 0)).length;
    if (answers !== 1) broken.push({ guarantee: 'G2', what: `${from.slice(-5)} got ${answers} answers` });
  }
  broken.push(...(await youngerFirst(house, most)));
  return {
    figures: { 'may wait': most, messages, refused: refused.length, 'memory growth MB': Math.round(growthMb) },
    broken,
    judged: { G1: messages, G2: messages, G7: messages },
  };
}

/** What had waited was answered before what came after it, but for those that are thought about side by side. */
async function youngerFirst(house: ProvidedHouse, most: number): Promise<readonly Broken[]> {
  const atOnce = 32;
  const { inbox } = await readOnRecord(house.place);
  const waited = inbox.toSorted((one, other) => one.seq - other.seq).slice(0, most);
  const { outbox } = await readOnRecord(house.place);
  const said = new Map(outbox.map(({ conversationId, seq }) => [conversationId, seq]));
  const ranks = [...said.values()].toSorted((one, other) => one - other);
  return waited.flatMap(({ conversationId }, index) => {
    const rank = ranks.indexOf(said.get(conversationId) ?? -1);
    return rank > index + 2 * atOnce
      ? [{ guarantee: 'G7' as const, what: `the ${index + 1}th that waited was answered as the ${rank + 1}th` }]
      : [];
  });
}

async function inLanes<Item>(items: readonly Item[], does: (item: Item) => Promise<void>): Promise<void> {
  const waiting = [...items];
  const lane = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await does(next);
  };
  await Promise.all(Array.from({ length: 20 }, lane));
}
