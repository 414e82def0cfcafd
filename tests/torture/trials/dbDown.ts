import { setTimeout as pause } from 'node:timers/promises';
import { type DirectLineClient, begin, fieldsOf, textOf } from '../../fakes/directLine.ts';
import { freshDatabase } from '../../fakes/postgres.ts';
import { type BreakableLine, openBreakableLine } from '../faults/breakableLine.ts';
import { type DatabaseFault, postgresFaults, sqliteFaults } from '../faults/databaseFaults.ts';
import { type ForkedHouse, forkHouse } from '../faults/forkedHouse.ts';
import { type Sms, type SmsAnswer, postSms, smsOf } from '../faults/sms.ts';
import { readOnRecord } from '../onRecord.ts';
import type { Finding, Trial, TrialSettings } from '../trial.ts';

/** The database goes away in every way there is, while customers write: nobody is told that it worked when it did not, and it recovers by itself. */
export const dbDown: Trial = {
  name: '6 database down',
  guarantees: ['G1', 'G2', 'G5', 'G6', 'G7'],
  databases: ['sqlite', 'postgres'],
  async run(settings) {
    if (settings.database === 'sqlite') {
      const house = await forkHouse({});
      return orClose(
        () => house.close(),
        () => suffer(settings, house, sqliteFaults(house)),
      );
    }
    const url = await freshDatabase();
    const line = await openBreakableLine(Number(new URL(url).port));
    const seenAt = new URL(url);
    seenAt.port = String(line.port);
    const house = await forkHouse({ url, seenAt: seenAt.href });
    // A dead line is noticed after ten seconds, which is too long for the gate; there, tests/store looks at it.
    const faults = postgresFaults(line, url, settings.size === 'small' ? 150 : 1_000).filter(
      ({ name }) => settings.size === 'full' || name !== 'dead line',
    );
    return orClose(
      () => close(house, line),
      () => suffer(settings, house, faults),
    );
  },
};

interface Size {
  readonly downMs: number;
  /** Messages that are written while it is away. */
  readonly messages: number;
}

const sizes: Readonly<Record<TrialSettings['size'], Size>> = {
  small: { downMs: 800, messages: 8 },
  full: { downMs: 60_000, messages: 400 },
};

const mostGrowthMb = 200;
const mostRecoveryMs = 10_000;
const mostUnsettledMs = 30_000;

type Broken = Finding['broken'][number];

async function suffer(settings: TrialSettings, house: ForkedHouse, faults: readonly DatabaseFault[]): Promise<Finding> {
  const broken: Broken[] = [];
  const figures: Record<string, number> = {};
  const written: Sms[] = [];
  const before = house.memoryMb();
  const web = await begin(house.origin);
  for (const [index, fault] of faults.entries()) {
    const seen = await endure({ house, web }, fault, sizes[settings.size], index * 10_000);
    written.push(...seen.written);
    broken.push(...seen.broken);
    if (house.ended !== null)
      return { figures, broken: [...broken, { guarantee: 'G6', what: `${fault.name}: it ended: ${house.ended}` }] };
    const { refused, refusedLateMs, recoveredMs } = seen;
    settings.record({ fault: fault.name, refused, refusedLateMs, recoveredMs, memoryMb: house.memoryMb() });
    figures[`${fault.name}: refused`] = refused;
    figures[`${fault.name}: recovered ms`] = Math.round(recoveredMs);
    figures[`${fault.name}: slowest refusal ms`] = Math.round(refusedLateMs);
  }
  const growth = house.memoryMb() - before;
  figures['memory growth MB'] = Math.round(growth);
  if (growth > mostGrowthMb) broken.push({ guarantee: 'G7', what: `memory grew by ${Math.round(growth)} MB` });
  broken.push(...(await reckon(house, written, figures)));
  const own = (await web.activities()).list.filter((one) => textOf(fieldsOf(one['from']), 'role') === 'user').length;
  if (own !== faults.length)
    broken.push({ guarantee: 'G2', what: `${own} of ${faults.length} web messages are shown` });
  const { length } = written;
  return { figures, broken, judged: { G1: length, G2: length, G5: length, G6: faults.length, G7: faults.length } };
}

interface Endured {
  readonly written: readonly Sms[];
  readonly broken: readonly Broken[];
  readonly refused: number;
  readonly refusedLateMs: number;
  readonly recoveredMs: number;
}

async function endure(
  { house, web }: { readonly house: ForkedHouse; readonly web: DirectLineClient },
  fault: DatabaseFault,
  size: Size,
  first: number,
): Promise<Endured> {
  const broken: Broken[] = [];
  const accuse = (guarantee: Broken['guarantee'], what: string): void =>
    void broken.push({ guarantee, what: `${fault.name}: ${what}` });
  // One is on its way through when it happens.
  const early = smsOf(first);
  const earlyDone = untilTaken(house, early);
  await pause(20);
  await fault.begin();
  const began = performance.now();
  const unready = fault.isTotal ? untilReady(house, (status) => status !== 200, size.downMs + 5_000) : null;
  const written: Sms[] = [early];
  const answers: Promise<SmsAnswer>[] = [];
  while (written.length <= size.messages || performance.now() - began < size.downMs) {
    if (written.length <= size.messages) {
      const sms = smsOf(first + written.length);
      written.push(sms);
      answers.push(postSms(house.origin, sms));
    }
    await pause(size.downMs / size.messages);
  }
  const noticed = await unready;
  const mark = `web-${fault.name}`;
  const said = await web.say('hello', mark);
  if (fault.isTotal && (said.status !== 503 || said.headers.get('retry-after') === null))
    accuse('G1', `the web chat was answered ${said.status} while nothing could be kept`);
  // What was still being asked when it ends may get a good answer.
  const open = new Set(answers);
  const during: SmsAnswer[] = [];
  for (const answer of answers)
    void answer.then((given) => {
      if (open.delete(answer)) during.push(given);
    });
  await pause(0);
  open.clear();
  await fault.end();
  const ended = performance.now();
  if (noticed !== null && noticed.status !== 503) accuse('G7', `/ready said ${noticed.status} while it was away`);
  if (noticed !== null && noticed.reason !== 'database') accuse('G7', `/ready gave the reason "${noticed.reason}"`);
  for (const { status, retryAfter } of during) {
    if (status >= 200 && status < 300 && fault.isTotal) accuse('G1', `it said ${status} while nothing could be kept`);
    if (status >= 500 && status !== 503) accuse('G1', `it said ${status}`);
    if (status === 503 && retryAfter === null) accuse('G7', 'a 503 without Retry-After');
  }
  const recovered = await untilReady(house, (status) => status === 200, mostRecoveryMs * 2);
  const recoveredMs = performance.now() - ended;
  if (recovered.status !== 200 || recoveredMs > mostRecoveryMs)
    accuse('G6', `it took ${Math.round(recoveredMs)} ms to recover`);
  // A client sends again what was not taken, under the same mark.
  for (let tries = 0; tries < 100 && (await web.say('hello', mark)).status !== 200; tries += 1) await pause(100);
  const late = await Promise.all(answers);
  const refused = late.filter(({ status }) => status === 503);
  for (const { status } of late) if (status === 0) accuse('G7', 'no answer within 15 s');
  // Providers repeat until it is taken.
  const taken = await Promise.all([earlyDone, ...written.slice(1).map((sms) => untilTaken(house, sms))]);
  for (const isTaken of taken) if (!isTaken) accuse('G6', 'a repeated message was not taken');
  return {
    written,
    broken,
    refused: refused.length,
    refusedLateMs: Math.max(0, ...late.map(({ ms }) => ms)),
    recoveredMs,
  };
}

/** Asks `/ready` until it says what is waited for; its last answer. */
async function untilReady(house: ForkedHouse, isIt: (status: number) => boolean, patienceMs: number) {
  const end = performance.now() + patienceMs;
  for (;;) {
    const answer = await house.ready();
    if (isIt(answer.status) || performance.now() > end || house.ended !== null) return answer;
    await pause(50);
  }
}

async function untilTaken(house: ForkedHouse, sms: Sms): Promise<boolean> {
  const end = performance.now() + 150_000;
  while (performance.now() < end && house.ended === null) {
    const { status } = await postSms(house.origin, sms);
    if (status === 200) return true;
    await pause(250);
  }
  return false;
}

/** After everything came to rest: each message once on record, each answered once, and what is in doubt is seen. */
async function reckon(
  house: ForkedHouse,
  written: readonly Sms[],
  figures: Record<string, number>,
): Promise<readonly Broken[]> {
  const broken: Broken[] = [];
  const began = performance.now();
  while (!((await house.figure('openInbox')) + (await house.figure('pendingOutbox')) === 0)) {
    if (performance.now() - began > mostUnsettledMs) {
      broken.push({ guarantee: 'G6', what: 'something is open after 30 s' });
      break;
    }
    await pause(50);
  }
  figures['calm ms'] = Math.round(performance.now() - began);
  const { inbox, outbox, letters } = await readOnRecord(house.place);
  const known = Map.groupBy(inbox, ({ externalId }) => externalId);
  const lettersOf = new Set(letters.map(({ outboxId }) => outboxId));
  let unsure = 0;
  for (const { sid, from } of written) {
    const rows = known.get(sid)?.length ?? 0;
    if (rows !== 1) broken.push({ guarantee: rows === 0 ? 'G1' : 'G2', what: `${sid} is ${rows} times on record` });
    const arrived = house.twilio.messages.filter(
      (sent) => sent.direction === 'outbound-api' && sent.to === from,
    ).length;
    const doubtful = outbox.filter(({ peer, state }) => peer === from && state === 'indeterminate');
    unsure += doubtful.length;
    if (arrived > 1) broken.push({ guarantee: 'G5', what: `${from.slice(-5)} got ${arrived} answers` });
    if (arrived === 0 && doubtful.length === 0)
      broken.push({ guarantee: 'G5', what: `${from.slice(-5)} got no answer` });
    for (const { id } of doubtful)
      if (!lettersOf.has(id)) broken.push({ guarantee: 'G5', what: `${id} is in doubt and nobody can see it` });
  }
  figures['messages'] = written.length;
  figures['in doubt'] = unsure;
  return broken;
}

async function close(house: ForkedHouse, line: BreakableLine): Promise<void> {
  await house.close();
  await line.close();
}

async function orClose(close: () => Promise<void>, work: () => Promise<Finding>): Promise<Finding> {
  try {
    return await work();
  } finally {
    await close();
  }
}
