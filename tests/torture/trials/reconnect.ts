import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import {
  type DirectLineClient,
  type Fields,
  type Listener,
  begin,
  fieldsOf,
  hangUp,
  listenTo,
  textOf,
} from '../../fakes/directLine.ts';
import { freePort } from '../../fakes/freePort.ts';
import { type TestHouse, openTestHouse } from '../../fakes/house.ts';
import { freshDatabase } from '../../fakes/postgres.ts';
import { type Chance, chance } from '../chance.ts';
import type { Finding, Trial, TrialSettings } from '../trial.ts';

/** Web chats lose their line at random, the server is restarted, and things are said meanwhile: everybody sees everything, once and in order. */
export const reconnect: Trial = {
  name: '9 reconnect with watermark',
  guarantees: ['G1', 'G3', 'G6'],
  databases: ['sqlite', 'postgres'],
  async run(settings) {
    const dataDir = await mkdtemp(join(tmpdir(), 'nightdesk-reconnect-'));
    const env = {
      PORT: String(await freePort()),
      DATA_DIR: dataDir,
      EMBEDDINGS: 'off',
      REQUESTS_PER_MINUTE: '0',
      ...(settings.database === 'postgres' ? { DATABASE_URL: await freshDatabase() } : {}),
    };
    const house = await openTestHouse(env);
    const standing: { house: TestHouse } = { house };
    try {
      return await loseAndFind(settings, house.origin, {
        async restart() {
          await standing.house.stop();
          standing.house = await openTestHouse(env);
        },
        openMessages: () => standing.house.house.store.reports.openMessages(1),
      });
    } finally {
      await standing.house.stop();
      await rm(dataDir, { recursive: true, force: true });
    }
  },
};

const sizes = {
  small: { clients: 40, rounds: 3, atOnce: 20 },
  full: { clients: 200, rounds: 30, atOnce: 50 },
} as const;

type Broken = Finding['broken'][number];

/** One customer's screen. */
interface Screen {
  readonly client: DirectLineClient;
  readonly seen: Fields[];
  watermark: string;
  listener: Listener | null;
}

async function loseAndFind(
  { seed, size, record }: TrialSettings,
  origin: string,
  { restart, openMessages }: { readonly restart: () => Promise<void>; readonly openMessages: () => Promise<number> },
): Promise<Finding> {
  const { clients, rounds, atOnce } = sizes[size];
  const any = chance(seed);
  const broken: Broken[] = [];
  const screens: Screen[] = [];
  let drops = 0;
  let resumed = 0;
  for (let first = 0; first < clients; first += atOnce)
    screens.push(
      ...(await Promise.all(
        Array.from({ length: Math.min(atOnce, clients - first) }, async () => ({
          client: await begin(origin),
          seen: [],
          watermark: '',
          listener: null,
        })),
      )),
    );
  await everybody(screens, comeBack);
  for (let round = 0; round < rounds; round += 1) {
    const dropped = screens.filter(() => any.below(2) === 0);
    const restarting = round === Math.floor(rounds / 2) ? restart() : null;
    // Lines break before, while and after something is said.
    await Promise.all([
      everybody(screens, (screen) => say(screen, round, any.fork())),
      everybody(dropped, async (screen) => {
        await pause(any.below(60));
        await loseLine(screen);
      }),
      restarting,
    ]);
    if (restarting !== null) await everybody(screens, loseLine);
    drops += dropped.length;
    await everybody(
      screens.filter(({ listener }) => listener === null),
      comeBack,
    );
    record({ round, dropped: dropped.length, restarted: restarting !== null });
  }
  for (let tries = 0; tries < 400 && (await openMessages()) > 0; tries += 1) await pause(25);
  await everybody(screens, async (screen) => {
    broken.push(...(await compare(screen, rounds)));
    await loseLine(screen);
  });
  const activities = screens.reduce((sum, { seen }) => sum + seen.length, 0);
  const judged = { G1: clients * rounds, G3: activities, G6: resumed };
  return { figures: { clients, drops, resumed, activities }, broken, judged };

  async function comeBack(screen: Screen): Promise<void> {
    for (let tries = 0; tries < 100; tries += 1) {
      const { status, body } = await screen.client
        .resume(screen.watermark)
        .catch(() => ({ status: 0, body: {} as Fields }));
      if (status === 200) {
        screen.listener = await listenTo(textOf(body, 'streamUrl'));
        resumed += 1;
        return;
      }
      // While the server is away nobody answers; whoever does must not send a customer away.
      if (status === 403 || status === 404) {
        broken.push({ guarantee: 'G6', what: `a chat was answered ${status} on its way back` });
        return;
      }
      await pause(50);
    }
    broken.push({ guarantee: 'G6', what: 'a chat never came back' });
  }

  async function say({ client }: Screen, round: number, own: Chance): Promise<void> {
    await pause(own.below(60));
    for (let tries = 0; tries < 200; tries += 1) {
      const status = await client.say('hello', `round-${round}`).then(
        (answer) => answer.status,
        () => 0,
      );
      if (status === 200) return;
      await pause(50);
    }
    broken.push({ guarantee: 'G1', what: 'a message was never taken' });
  }
}

async function loseLine(screen: Screen): Promise<void> {
  const { listener } = screen;
  if (listener === null) return;
  screen.listener = null;
  await hangUp(listener);
  keep(screen, listener);
}

/** What came over a line, and how far it reached. */
function keep(screen: Screen, { frames, activities }: Listener): void {
  screen.seen.push(...activities.filter(isMessage));
  for (const frame of frames) screen.watermark = textOf(frame, 'watermark') || screen.watermark;
}

/** The screen shows what is on record, each once and in its order; all that was written is among it. */
async function compare(screen: Screen, written: number): Promise<readonly Broken[]> {
  const { listener } = screen;
  if (listener === null) return [{ guarantee: 'G6', what: 'a chat has no line at the end' }];
  const onRecord = (await screen.client.activities()).list.filter(isMessage);
  const wanted = onRecord.map((activity) => textOf(activity, 'id'));
  const own = onRecord.filter((activity) => textOf(fieldsOf(activity['from']), 'role') === 'user').length;
  const before = screen.seen.length;
  await listener
    .until((activities) => before + activities.filter(isMessage).length >= wanted.length)
    .catch(() => undefined);
  await loseLine(screen);
  const seen = screen.seen.map((activity) => textOf(activity, 'id'));
  const missing = wanted.filter((id) => !seen.includes(id)).length;
  const doubled = seen.length - new Set(seen).size;
  return [
    ...(own === written ? [] : [{ guarantee: 'G1' as const, what: `${own} of ${written} messages are on record` }]),
    ...(seen.join() === wanted.join()
      ? []
      : [{ guarantee: 'G3' as const, what: `of ${wanted.length} a screen misses ${missing}, shows ${doubled} twice` }]),
  ];
}

function isMessage(activity: Fields): boolean {
  return textOf(activity, 'type') !== 'typing';
}

async function everybody(screens: readonly Screen[], does: (screen: Screen) => Promise<void>): Promise<void> {
  await Promise.all(screens.map(does));
}
