import { setTimeout as pause } from 'node:timers/promises';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../fakes/freePort.ts';
import { bringModel, shippedContent } from '../fakes/house.ts';
import { freshDatabase } from '../fakes/postgres.ts';
import type { Place } from '../fakes/stores.ts';
import { type Chance, chance as chanceOf } from './chance.ts';
import { type CheckSettings, check } from './check.ts';
import { type Customer, polledCustomer, smsCustomer, telegramCustomer, webCustomer } from './customers.ts';
import { type History, openHistory } from './history.ts';
import { type HouseProcess, type Program, houseProcess } from './houses.ts';
import { readOnRecord } from './onRecord.ts';
import { type Providers, openProviders } from './providers.ts';
import type { Finding, Guarantee, TrialSettings } from './trial.ts';

/** Where a trial takes place: houses that are processes, providers, customers, one history. */
export interface Ground {
  readonly place: Place;
  readonly history: History;
  readonly chance: Chance;
  readonly providers: Providers;
  readonly houses: readonly HouseProcess[];
  /** Address of a house; another one each time. */
  door(): string;
  /** So many customers, of each channel in turn. */
  customers(count: number, channels?: readonly Customer['channel'][]): readonly Customer[];
  /** Waits until nothing is open any more, and tells the history how long that took from now. */
  calm(): Promise<void>;
  /** Lets customers read to the end, stops the houses, and judges. */
  judge(settings: Pick<CheckSettings, 'isGentle'>, figures?: Finding['figures']): Promise<Finding>;
}

export interface GroundSettings {
  readonly program: Program;
  /** How many houses there are on PostgreSQL; on SQLite there is one. */
  readonly houses: number;
  readonly leaseMs?: number;
}

/** In the gate a machine may be busy with other things. */
const patienceMs = { small: 120_000, full: 30_000 } as const;

/** Prepares a ground with all its houses standing, lets a trial happen on it, and tidies up whatever happens. */
export async function onGround(
  trial: TrialSettings,
  settings: GroundSettings,
  happen: (ground: Ground) => Promise<Finding>,
): Promise<Finding> {
  const dataDir = await mkdtemp(join(tmpdir(), 'nightdesk-torture-'));
  const place = trial.database === 'sqlite' ? { dataDir } : { dataDir, databaseUrl: await freshDatabase() };
  const providers = await openProviders(trial.database === 'sqlite' ? 'polling' : 'webhook');
  const history = openHistory(trial.record);
  const houses = await manyHouses(place, providers, history, settings);
  const over = new AbortController();
  try {
    await Promise.all(houses.map((house) => house.start()));
    // Telegram knows by now where to post.
    while (trial.database === 'postgres' && providers.telegram.webhook === null) await pause(20);
    return await happen(groundOf(trial, { place, providers, history, houses, over: over.signal }));
  } finally {
    over.abort();
    for (const house of houses) house.signal('SIGKILL');
    await Promise.all(houses.map((house) => house.ended()));
    await providers.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function manyHouses(
  place: Place,
  providers: Providers,
  history: History,
  settings: GroundSettings,
): Promise<readonly HouseProcess[]> {
  const isShared = place.databaseUrl !== undefined;
  const env = {
    PATH: process.env['PATH'] ?? '',
    DATA_DIR: place.dataDir,
    EMBEDDINGS: 'off',
    CONTENT_DIR: shippedContent,
    LOG_LEVEL: 'error',
    // Houses start often here.
    NODE_COMPILE_CACHE: join(tmpdir(), 'nightdesk-compiled'),
    LEASE_MS: String(settings.leaseMs ?? 1_500),
    REQUESTS_PER_MINUTE: '0',
    REFUSALS_PER_MINUTE: '0',
    TOKENS_PER_MINUTE: '0',
    MESSAGES_PER_MINUTE: '0',
    MESSAGES_PER_HOUR: '0',
    ...(place.databaseUrl === undefined
      ? {}
      : { DATABASE_URL: place.databaseUrl, TOKEN_KEYS: Buffer.alloc(32, 9).toString('base64') }),
    ...providers.env,
  };
  await bringModel(place.dataDir, env);
  const names = Array.from({ length: isShared ? settings.houses : 1 }, (_, at) => `house-${at + 1}`);
  return Promise.all(
    names.map(async (name) => {
      const port = await freePort();
      const own = { ...env, PORT: String(port) };
      return houseProcess({ name, program: settings.program, origin: `http://127.0.0.1:${port}`, env: own, history });
    }),
  );
}

function groundOf(
  trial: TrialSettings,
  given: Pick<Ground, 'place' | 'providers' | 'history' | 'houses'> & { readonly over: AbortSignal },
): Ground {
  const { place, providers, history, houses, over } = given;
  const chance = chanceOf(trial.seed);
  const doors = chance.fork();
  const all: Customer[] = [];
  const door = (): string => {
    // Whoever stands in front of them sees that one does not answer, but not that one has just died.
    const open = houses.filter(({ isFrozen }) => !isFrozen);
    return (open[doors.below(open.length)] ?? houses[0])?.origin ?? '';
  };
  const kinds = {
    web: webCustomer,
    sms: smsCustomer,
    telegram: trial.database === 'sqlite' ? polledCustomer : telegramCustomer,
  } as const;

  return {
    place,
    history,
    chance,
    providers,
    houses,
    door,
    customers(count, channels = ['web', 'sms', 'telegram']) {
      const more = Array.from({ length: count }, (_, index) => {
        const channel = channels[index % channels.length] ?? 'web';
        return kinds[channel](all.length + index, { history, providers, chance: chance.fork(), door, over });
      });
      all.push(...more);
      return more;
    },
    async calm() {
      const from = history.now();
      const end = from + Math.max(patienceMs[trial.size], 60_000);
      while ((await openWork(houses)) !== 0) {
        if (history.now() > end) {
          history.tell({ kind: 'calm', ms: -1 });
          return;
        }
        await pause(50);
      }
      history.tell({ kind: 'calm', ms: history.now() - from });
    },
    async judge({ isGentle }, figures = {}) {
      await Promise.all(all.map((customer) => customer.read()));
      await Promise.all(houses.map((house) => leave(house, history)));
      providers.tellArrivals(history);
      const onRecord = await readOnRecord(place);
      const { judged, broken } = check(history.lines, onRecord, { isGentle, patienceMs: patienceMs[trial.size] });
      return { figures: { ...usualFigures(history, onRecord), ...figures }, judged, broken };
    },
  };
}

/** Messages that wait for an answer or to leave, by the first house that knows; -1 when none does. */
async function openWork(houses: readonly HouseProcess[]): Promise<number> {
  for (const house of houses.filter(({ isRunning }) => isRunning)) {
    const [inbox, outbox] = await Promise.all([
      house.figure('nightdesk_state', 'what="openInbox"'),
      house.figure('nightdesk_state', 'what="pendingOutbox"'),
    ]);
    return inbox + outbox;
  }
  return -1;
}

/** Tells a house to stop and the history how it went. */
export async function leave(house: HouseProcess, history: History): Promise<void> {
  if (!house.isRunning) return;
  const from = history.now();
  house.signal('SIGTERM');
  const code = await house.ended();
  history.tell({ kind: 'left', house: house.name, code, ms: history.now() - from });
}

function usualFigures(
  { lines }: History,
  { outbox, letters, parts }: Awaited<ReturnType<typeof readOnRecord>>,
): Finding['figures'] {
  const times = (kind: string): number => lines.filter((line) => line.kind === kind).length;
  const acks = lines.flatMap((line) => (line.kind === 'acked' ? [line.ms] : [])).toSorted((one, other) => one - other);
  const calm = lines.flatMap((line) => (line.kind === 'calm' ? [line.ms] : []));
  return {
    written: times('written'),
    acked: new Set(lines.flatMap((line) => (line.kind === 'acked' ? [line.id] : []))).size,
    sent: outbox.filter(({ state }) => state === 'sent').length,
    parts: parts.length,
    'in doubt': outbox.filter(({ state }) => state === 'indeterminate').length,
    'dead letters': letters.length,
    faults: times('fault'),
    'lines cut': times('cut'),
    complaints: times('complaint'),
    'longest insisting ms': Math.round(longestInsisting(lines)),
    'ack p50 ms': Math.round(acks[Math.floor(acks.length / 2)] ?? 0),
    'ack p99 ms': Math.round(acks[Math.floor(acks.length * 0.99)] ?? 0),
    'calm after ms': Math.round(Math.max(0, ...calm)),
  };
}

/** From writing to being acknowledged, with all that the provider had to repeat. */
function longestInsisting(lines: History['lines']): number {
  const writtenAt = new Map(lines.flatMap((line) => (line.kind === 'written' ? [[line.id, line.at]] : [])));
  const waits = lines.flatMap((line) => (line.kind === 'acked' ? [line.at - (writtenAt.get(line.id) ?? line.at)] : []));
  return waits.reduce((longest, wait) => Math.max(longest, wait), 0);
}

/** The promises that `check` judges. */
export const usualGuarantees: readonly Guarantee[] = ['G1', 'G2', 'G3', 'G4', 'G5', 'G6'];
