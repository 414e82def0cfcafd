import { setTimeout as pause } from 'node:timers/promises';
import { openProvidedHouse, type ProvidedHouse } from '../faults/openProvidedHouse.ts';
import { postSms, smsOf } from '../faults/sms.ts';
import type { Attempt, Trouble, TroubledWay } from '../faults/troubledWay.ts';
import { readOnRecord } from '../onRecord.ts';
import type { Finding, Trial, TrialSettings } from '../trial.ts';

/** Twilio and Telegram take nothing for a while, each in every way: they are left in peace, nothing is given up, and everything leaves in order afterwards. */
export const outage: Trial = {
  name: '7 provider outage',
  guarantees: ['G3', 'G5', 'G6', 'G7'],
  databases: ['sqlite', 'postgres'],
  async run(settings) {
    let shiftMs = 0;
    const house = await openProvidedHouse(settings, { parts: { now: () => Date.now() + shiftMs } });
    try {
      const all: Finding[] = [];
      for (const [index, trouble] of troubles[settings.size].entries())
        all.push(await endure(settings, house, trouble, index * 1_000));
      all.push(
        await outlive(house, 90_000, () => {
          shiftMs += dayMs + 60_000;
        }),
      );
      return {
        figures: Object.assign({}, ...all.map(({ figures }) => figures)) as Finding['figures'],
        broken: all.flatMap(({ broken }) => broken),
        judged: judgedBy(troubles[settings.size]),
      };
    } finally {
      await house.close();
    }
  },
};

type Broken = Finding['broken'][number];

const dayMs = 24 * 60 * 60_000;

interface Outage {
  readonly name: string;
  readonly trouble: Trouble;
  readonly ms: number;
  readonly customers: number;
}

const troubles: Readonly<Record<TrialSettings['size'], readonly Outage[]>> = {
  small: [
    { name: '429', trouble: { kind: 'busy', retryAfterSeconds: 1 }, ms: 2_500, customers: 6 },
    { name: 'cut', trouble: { kind: 'cut' }, ms: 500, customers: 6 },
  ],
  full: [
    { name: '429', trouble: { kind: 'busy', retryAfterSeconds: 20 }, ms: 150_000, customers: 60 },
    { name: '500', trouble: { kind: 'broken' }, ms: 150_000, customers: 60 },
    { name: 'silence', trouble: { kind: 'silent' }, ms: 150_000, customers: 60 },
    { name: 'cut', trouble: { kind: 'cut' }, ms: 150_000, customers: 60 },
  ],
};

/** Each customer of both providers writes twice; and four customers of yesterday. */
function judgedBy(outages: readonly Outage[]): NonNullable<Finding['judged']> {
  const messages = outages.reduce((sum, { customers }) => sum + 4 * customers, 0);
  return { G3: messages, G5: messages + 4, G6: outages.length + 1, G7: 2 * outages.length };
}

/** Failures in a row until a provider rests, what was on its way then, and two tries after each rest. */
function mostCalls({ ms, trouble }: Outage): number {
  const restMs = trouble.kind === 'busy' ? trouble.retryAfterSeconds * 1_000 : 3_750;
  return 5 + 16 + 2 * Math.ceil(ms / restMs);
}

/** A rest is at most a minute, and what waited leaves within half a minute then. */
const mostCalmMs = 90_000;

async function endure(settings: TrialSettings, house: ProvidedHouse, outage: Outage, first: number): Promise<Finding> {
  const broken: Broken[] = [];
  const accuse = (guarantee: Broken['guarantee'], what: string): void =>
    void broken.push({ guarantee, what: `${outage.name}: ${what}` });
  const ways = { Twilio: house.toTwilio, Telegram: house.toTelegram };
  const from = { Twilio: house.toTwilio.attempts.length, Telegram: house.toTelegram.attempts.length };
  for (const way of Object.values(ways)) way.trouble(outage.trouble);
  const began = performance.now();
  // Each customer writes twice, so that there is an order.
  for (const _ of [1, 2])
    for (let count = 0; count < outage.customers; count += 1) {
      const sms = smsOf(first * 10 + count);
      await postSms(house.origin, { ...sms, sid: smsOf(first * 10 + 500 * _ + count).sid });
      await house.telegram.write(first * 10 + count, 'hello');
      if (count % 6 === 5) await answered(house);
    }
  await answered(house);
  await pause(Math.max(0, outage.ms - (performance.now() - began)));
  const isResting = await restsAt(house);
  for (const way of Object.values(ways)) way.trouble(null);
  const calls = {
    Twilio: house.toTwilio.attempts.slice(from.Twilio),
    Telegram: house.toTelegram.attempts.slice(from.Telegram),
  };
  const calmMs = await house.calm(mostCalmMs);
  if (calmMs === null) accuse('G6', `something still waits ${mostCalmMs} ms after it was over`);
  if (!isResting) accuse('G7', '/metrics does not show that a provider rests');
  for (const [name, attempts] of Object.entries(calls)) {
    if (attempts.length > mostCalls(outage)) accuse('G7', `${attempts.length} calls to ${name} while it was away`);
    if (outage.trouble.kind === 'busy')
      for (const what of impatience(attempts, outage.trouble.retryAfterSeconds * 1_000))
        accuse('G7', `${name} ${what}`);
  }
  const doubts = await compare(house, first, outage, calls, accuse);
  settings.record({ outage: outage.name, twilio: calls.Twilio.length, telegram: calls.Telegram.length, doubts });
  return {
    figures: {
      [`${outage.name}: calls to Twilio`]: calls.Twilio.length,
      [`${outage.name}: calls to Telegram`]: calls.Telegram.length,
      [`${outage.name}: drained ms`]: Math.round(calmMs ?? -1),
      [`${outage.name}: in doubt`]: doubts,
    },
    broken,
  };
}

/** After the provider said how long to wait, nobody comes sooner than 90 % of it for the same customer; and once it rests, nobody at all. */
function impatience(attempts: readonly Attempt[], askedMs: number): readonly string[] {
  const [firstOne] = attempts;
  if (firstOne === undefined) return ['was never called'];
  const later = attempts.filter(({ at }) => at - firstOne.at > askedMs / 2);
  return later.flatMap(({ at, to }) => {
    const before = attempts.filter((one) => one.at < at && one.to === to).at(-1);
    const waited = before === undefined ? Number.POSITIVE_INFINITY : at - before.at;
    return waited < askedMs * 0.9 ? [`was called again after ${Math.round(waited)} ms, not ${askedMs}`] : [];
  });
}

/** Everything arrived once and in order, but for what was on its way when the line was cut: that is in doubt, and is seen. */
async function compare(
  house: ProvidedHouse,
  first: number,
  { customers, trouble }: Outage,
  calls: { readonly Twilio: readonly Attempt[]; readonly Telegram: readonly Attempt[] },
  accuse: (guarantee: Broken['guarantee'], what: string) => void,
): Promise<number> {
  const { outbox, parts, letters } = await readOnRecord(house.place);
  const isUnclear = trouble.kind === 'cut' || trouble.kind === 'silent';
  const mostDoubts = isUnclear ? calls.Twilio.length + calls.Telegram.length : 0;
  const own = new Set<string>();
  for (let count = 0; count < customers; count += 1)
    own.add(smsOf(first * 10 + count).from).add(String(first * 10 + count));
  const rows = outbox.filter(({ peer }) => own.has(peer)).toSorted((one, other) => one.seq - other.seq);
  const doubts = rows.filter(({ state }) => state === 'indeterminate');
  if (doubts.length > mostDoubts) accuse('G5', `${doubts.length} are in doubt, ${mostDoubts} may be`);
  for (const { id } of doubts)
    if (!letters.some(({ outboxId }) => outboxId === id)) accuse('G5', `${id} is in doubt and nobody can see it`);
  for (const { state, peer } of rows)
    if (state !== 'sent' && state !== 'indeterminate') accuse('G5', `a message to ${peer.slice(-5)} is ${state}`);
  for (const [peer, said] of Map.groupBy(rows, (row) => row.peer)) {
    const sent = said.filter(({ state }) => state === 'sent');
    const wanted = sent
      .flatMap(({ id }) => parts.filter(({ outboxId }) => outboxId === id))
      .map((part) => part.providerId);
    const got = arrivedAt(house, peer);
    if (got.join() !== wanted.join())
      accuse('G3', `${peer.slice(-5)} got ${got.length} of ${wanted.length}, or not in order`);
  }
  return doubts.length;
}

function arrivedAt({ twilio, telegram }: ProvidedHouse, peer: string): readonly string[] {
  if (!peer.startsWith('+'))
    return telegram.sent.filter(({ chat }) => chat === peer).map(({ messageId }) => `${peer}:${messageId}`);
  return twilio.messages
    .filter(({ direction, to }) => direction === 'outbound-api' && to === peer)
    .map(({ sid }) => sid);
}

/** What waits longer than a day is marked, not sent. */
async function outlive(house: ProvidedHouse, first: number, passDay: () => void): Promise<Finding> {
  const broken: Broken[] = [];
  const way: TroubledWay = house.toTwilio;
  way.trouble({ kind: 'busy', retryAfterSeconds: 1 });
  for (let count = 0; count < 4; count += 1) await postSms(house.origin, smsOf(first + count));
  await answered(house);
  while (way.attempts.filter(({ passed }) => !passed).length < 3) await pause(10);
  // What was on its way by then has come to its end; the next try is a second away.
  await pause(300);
  passDay();
  way.trouble(null);
  if ((await house.calm(mostCalmMs)) === null) broken.push({ guarantee: 'G6', what: 'expired: something still waits' });
  const { outbox, letters } = await readOnRecord(house.place);
  for (let count = 0; count < 4; count += 1) {
    const { from } = smsOf(first + count);
    const rows = outbox.filter(({ peer }) => peer === from);
    const arrived = arrivedAt(house, from).length;
    if (arrived > 0) broken.push({ guarantee: 'G5', what: `expired: ${from.slice(-5)} got ${arrived} of yesterday` });
    for (const { id, state } of rows)
      if (state !== 'failed' || !letters.some(({ outboxId }) => outboxId === id))
        broken.push({ guarantee: 'G5', what: `expired: a message is ${state}, or nobody can see it` });
  }
  return { figures: { 'expired: marked': broken.length === 0 ? 4 : 0 }, broken };
}

/** Waits until everything that came in has been thought about. */
async function answered(house: ProvidedHouse): Promise<void> {
  const end = performance.now() + 30_000;
  do await pause(20);
  while ((await house.figure('openInbox')) > 0 && performance.now() < end);
}

async function restsAt(house: ProvidedHouse): Promise<boolean> {
  const text = await (await fetch(`${house.origin}/metrics`)).text();
  return ['sms', 'telegram'].every((channel) => text.includes(`nightdesk_providers_resting{channel="${channel}"} 1`));
}
