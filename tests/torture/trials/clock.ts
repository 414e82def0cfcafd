import { setTimeout as pause } from 'node:timers/promises';
import type { Hours } from '../../../core/policy.ts';
import type { Instant } from '../../../core/time.ts';
import { callbackSlots, deadlineFor, openingAt } from '../../../desk/rules/opening.ts';
import { type DirectLineClient, begin, fieldsOf, textOf } from '../../fakes/directLine.ts';
import { type Chance, chance } from '../chance.ts';
import { openProvidedHouse, type ProvidedHouse } from '../faults/openProvidedHouse.ts';
import { postSms, smsOf } from '../faults/sms.ts';
import type { Finding, Trial, TrialSettings } from '../trial.ts';

/** The clock is set by an hour to and fro while customers write over the turn of the year; and every zone changes its clocks. */
export const clock: Trial = {
  name: '16 clock',
  guarantees: ['G2', 'G3', 'G6'],
  databases: ['sqlite', 'postgres'],
  async run(settings) {
    // A few seconds before midnight of the last day of the year, in the company's zone.
    const offset = Date.parse('2026-12-31T22:59:58Z') - Date.now();
    let shiftMs = 0;
    const house = await openProvidedHouse(settings, { parts: { now: () => Date.now() + offset + shiftMs } });
    try {
      const jumped = await writeWhile(settings, house, (byMs) => {
        shiftMs += byMs;
      });
      const lost = await afterDeath(house, () => Date.now() + offset + shiftMs);
      const calendar = wallClocks(chance(settings.seed), settings.size === 'small' ? 60 : 3_000);
      return {
        figures: { ...jumped.figures, ...calendar.figures },
        broken: [...jumped.broken, ...lost, ...calendar.broken],
        judged: {
          G2: jumped.figures['messages'] ?? 0,
          G3: jumped.figures['messages'] ?? 0,
          G6: calendar.figures['wall clocks read'] ?? 0,
        },
      };
    } finally {
      await house.close();
    }
  },
};

type Broken = Finding['broken'][number];

const hourMs = 60 * 60_000;

/** Customers of the web and of SMS write one message after the other; each is answered once, in order, whatever the clock shows. */
async function writeWhile(
  { seed, size, record }: TrialSettings,
  house: ProvidedHouse,
  jump: (byMs: number) => void,
): Promise<Finding> {
  const broken: Broken[] = [];
  const any = chance(seed);
  const rounds = size === 'small' ? 8 : 150;
  const web = await begin(house.origin);
  let shift = 0;
  let refused = 0;
  for (let round = 0; round < rounds; round += 1) {
    const byMs = shift === 0 ? any.one([hourMs, -hourMs, 0]) : -shift;
    shift += byMs;
    jump(byMs);
    record({ round, byMs });
    const sms = smsOf(round);
    const { status } = await postSms(house.origin, sms);
    if (status !== 200) broken.push({ guarantee: 'G2', what: `a text message was answered ${status}` });
    const said = await web.say(`message ${round}`, `mark-${round}`);
    // A token of an hour ago is over; it must say so, and be good again when the clock is.
    if (said.status === 403 && shift > 0 && codeOf(said.body) === 'TokenExpired') refused += 1;
    else if (said.status !== 200)
      broken.push({ guarantee: 'G2', what: `the web chat was answered ${said.status} at ${shift / hourMs} h` });
    if (shift <= 0 && (await web.resume()).status !== 200)
      broken.push({ guarantee: 'G6', what: `a chat could not be resumed at ${shift / hourMs} h` });
  }
  jump(-shift);
  if ((await house.calm(10_000)) === null) broken.push({ guarantee: 'G6', what: 'something still waits' });
  for (let round = 0; round < rounds; round += 1) {
    const arrived = (await house.twilio.sentTo(smsOf(round).from, 1, 0)).length;
    if (arrived !== 1) broken.push({ guarantee: 'G2', what: `customer ${round} got ${arrived} answers` });
  }
  broken.push(...(await inOrder(web, rounds - refused)));
  return { figures: { messages: rounds * 2, 'told that the token is over': refused }, broken };
}

function codeOf(body: Readonly<Record<string, unknown>>): string {
  return textOf(fieldsOf(body['error']), 'code');
}

/** A long conversation is given in pieces. */
async function wholeOf(web: DirectLineClient): Promise<Awaited<ReturnType<DirectLineClient['activities']>>['list']> {
  const pieces = [await web.activities()];
  for (let last = pieces[0]; last && last.list.length > 0; last = pieces.at(-1))
    pieces.push(await web.activities(last.watermark));
  return pieces.flatMap(({ list }) => list);
}

/** Ids once, times never back, every message there. */
async function inOrder(web: DirectLineClient, written: number): Promise<readonly Broken[]> {
  const list = await wholeOf(web);
  const ids = list.map((activity) => textOf(activity, 'id'));
  const times = list.map((activity) => Date.parse(textOf(activity, 'timestamp')));
  const own = list.filter((activity) => textOf(fieldsOf(activity['from']), 'role') === 'user').length;
  return [
    ...(new Set(ids).size === ids.length ? [] : [{ guarantee: 'G2' as const, what: 'an activity is shown twice' }]),
    ...(times.every((at, index) => index === 0 || at >= (times[index - 1] ?? 0))
      ? []
      : [{ guarantee: 'G3' as const, what: 'time goes back within a conversation' }]),
    ...(own === written ? [] : [{ guarantee: 'G2' as const, what: `${own} of ${written} messages are on record` }]),
  ];
}

/** Somebody claimed by a clock that ran two hours ahead, and died: nobody waits for that clock. */
async function afterDeath(house: ProvidedHouse, now: () => Instant): Promise<readonly Broken[]> {
  const { turns } = house.store;
  const from = { channel: 'sms', account: 'somewhere', peer: 'a-dead-claim' };
  const content = { kind: 'text', text: 'hello' } as const;
  // Whoever is faster takes it: the house, or the one who dies.
  for (let tries = 0; tries < 50; tries += 1) {
    const accepting = turns.accept(
      { kind: 'message', externalId: `dead-${tries}`, from, sentAt: now(), content },
      now(),
    );
    const [, claim] = await Promise.all([accepting, turns.claim(now() + 2 * hourMs, 15_000)]);
    const died = claim ?? (await turns.claim(now() + 2 * hourMs, 15_000));
    if (died === null) continue;
    const calmMs = await house.calm(10_000);
    if (calmMs === null) return [{ guarantee: 'G6', what: 'a claim by a clock that ran ahead is waited for' }];
    const { memory, locale } = died.conversation;
    const late = await turns.commit(died, { memory, locale, say: [], record: [] }, now());
    return late === 'stale' ? [] : [{ guarantee: 'G2', what: 'a turn was committed twice' }];
  }
  await pause(0);
  return [];
}

const zones = [
  'Europe/Berlin',
  'America/New_York',
  'America/Santiago',
  'Australia/Lord_Howe',
  'Asia/Kolkata',
  'Pacific/Auckland',
  'Africa/Casablanca',
];

/** Around every change of the clocks and the turn of the year: open when the clock on the wall says so, and no promise outside of it. */
function wallClocks(any: Chance, samples: number): Finding {
  const broken: Broken[] = [];
  let looked = 0;
  for (const zone of zones) {
    const hours = hoursIn(zone);
    for (const near of [...changesOf(zone, 2026), Date.parse('2026-12-31T23:00:00Z')])
      for (let sample = 0; sample < samples / zones.length; sample += 1) {
        const now = near + any.between(-36 * 60, 36 * 60) * 60_000;
        looked += 1;
        const what = contradiction(hours, now);
        if (what !== null) broken.push({ guarantee: 'G6', what: `${zone} at ${new Date(now).toISOString()}: ${what}` });
      }
  }
  return { figures: { 'wall clocks read': looked }, broken };
}

/** No border lies in an hour that a clock shows twice: which of the two is meant is for the hours' own test to say. */
function hoursIn(zone: string): Hours {
  const day = [
    { from: '00:00', to: '00:45' },
    { from: '05:00', to: '12:00' },
    { from: '13:00', to: '24:00' },
  ];
  const week = { 1: day, 2: day, 3: day, 4: day, 5: day, 6: [], 7: day };
  return { zone, week, holidays: { '2027-01-01': [] } };
}

/** Worked out apart from the code that is tried: by looking at the wall. */
function contradiction(hours: Hours, now: Instant): string | null {
  const state = openingAt(hours, now);
  if (state.open !== isOpenOnTheWall(hours, now)) return `says ${state.open ? 'open' : 'closed'}`;
  const border = state.open ? state.until : state.opens;
  if (border === undefined || border <= now) return 'does not know until when';
  if (isOpenOnTheWall(hours, border) === state.open) return 'says that it changes when it does not';
  const slot = callbackSlots(hours, now, 4, 30, 15).find((at) => at < now || !isOpenOnTheWall(hours, at));
  if (slot !== undefined) return `offers a call-back at ${new Date(slot).toISOString()}`;
  const due = deadlineFor(hours, now, 90);
  return due < now + 90 * 60_000 || !isOpenOnTheWall(hours, due - 1) ? 'promises a time when nobody works' : null;
}

function isOpenOnTheWall({ zone, week, holidays }: Hours, at: Instant): boolean {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    dateStyle: 'short',
    timeStyle: 'short',
  });
  const [date = '', time = ''] = format.format(at).split(', ');
  const weekday = ([7, 1, 2, 3, 4, 5, 6] as const)[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? 7;
  return (holidays[date] ?? week[weekday]).some(({ from, to }) => from <= time && time < to);
}

/** Hours at which the clocks of a zone are changed that year. */
function changesOf(zone: string, year: number): readonly Instant[] {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone: zone, timeZoneName: 'longOffset' });
  const offsetAt = (at: Instant): string =>
    format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const changes: Instant[] = [];
  for (let at = Date.UTC(year, 0, 1); at < Date.UTC(year + 1, 0, 1); at += 24 * hourMs)
    if (offsetAt(at) !== offsetAt(at + 24 * hourMs))
      for (let hour = at; hour < at + 24 * hourMs; hour += hourMs)
        if (offsetAt(hour) !== offsetAt(hour + hourMs)) changes.push(hour + hourMs);
  return changes;
}
