import { clientOf, textOf } from '../../fakes/directLine.ts';
import { bringModel } from '../../fakes/house.ts';
import type { Place } from '../../fakes/stores.ts';
import { soon } from '../../server/soon.ts';
import { smallContent } from '../../server/smallContent.ts';
import { chance } from '../../torture/chance.ts';
import type { Finding, Guarantee, Trial, TrialSettings } from '../../torture/trial.ts';
import { type Acknowledged, judgeCopy } from '../judgeCopy.ts';
import { startOwnServer } from '../ownServer.ts';
import { openSmsDoor, type SmsDoor } from '../smsDoor.ts';
import { openSystemPostgres, postgresTools } from '../systemPostgres.ts';
import { type Copier, postgresCopier, sqliteCopier } from './copier.ts';
import { partsOf } from './partsOf.ts';
import { openTraffic, type Traffic } from './traffic.ts';

const sizes = {
  small: { customers: 3, copies: 2, between: 4, woken: 1 },
  full: { customers: 8, copies: 4, between: 20, woken: 4 },
} as const;

/**
 * Copies are made while customers write and Twilio fails now and then; then the house is killed. Each copy, restored in a new place, holds
 * all that was acknowledged before it was begun, whole and in order, and does nothing a second time. The last one, of a house that was dead
 * already, goes on where the house was: every answer leaves once, or is in doubt.
 */
export const backupTrial: Trial = {
  name: 'back-up under traffic',
  guarantees: ['G1', 'G2', 'G3', 'G4', 'G5', 'G6'],
  databases: ['sqlite', ...(postgresTools === null ? [] : (['postgres'] as const))],
  async run(settings) {
    if (settings.database === 'sqlite') return copyUnderTraffic(settings, await sqliteCopier());
    const postgres = await openSystemPostgres(postgresTools ?? '');
    try {
      return await copyUnderTraffic(settings, await postgresCopier(postgres));
    } finally {
      await postgres.stop();
    }
  },
};

/** What a trial is about to find. */
interface Scene {
  readonly settings: TrialSettings;
  readonly copier: Copier;
  readonly door: SmsDoor;
  /** Settings of every house here, but for its place. */
  readonly env: Readonly<Record<string, string>>;
  readonly figures: Record<
    'acknowledged' | 'copies' | 'events' | 'woken' | 'set aside' | 'sent parts' | 'in doubt',
    number
  >;
  tell(where: string, broken: readonly string[]): void;
}

async function copyUnderTraffic(settings: TrialSettings, copier: Copier): Promise<Finding> {
  const door = await openSmsDoor();
  const content = await smallContent();
  const broken: Finding['broken'][number][] = [];
  const scene: Scene = {
    settings,
    copier,
    door,
    env: { ...limitless, CONTENT_DIR: content.dir, ...door.env },
    figures: { acknowledged: 0, copies: 0, events: 0, woken: 0, 'set aside': 0, 'sent parts': 0, 'in doubt': 0 },
    tell: (where, found) =>
      broken.push(...found.map((what) => ({ guarantee: brokenBy(what), what: `${where}: ${what}` }))),
  };
  try {
    const { copies, traffic } = await copyAndDie(scene);
    for (const [at, copy] of copies.entries()) await tryCopy(scene, `copy ${at + 1}`, copy);
    await goOn(scene, traffic);
    const { figures } = scene;
    const judged = { G1: figures.acknowledged, G3: figures.events, G5: figures['sent parts'], G6: figures.woken + 1 };
    return { figures, judged, broken };
  } finally {
    await door.twilio.close();
    await content.remove();
    await copier.tidy();
  }
}

/** A copy, and what was acknowledged before it was begun. */
interface Copy {
  readonly file: string;
  readonly before: Acknowledged;
}

async function copyAndDie(scene: Scene): Promise<{ readonly copies: readonly Copy[]; readonly traffic: Traffic }> {
  const { copier, door, settings, figures } = scene;
  const { customers, copies: wanted, between } = sizes[settings.size];
  const env = { ...scene.env, ...copier.env(copier.original) };
  await bringModel(copier.original.dataDir, env);
  const server = await startOwnServer(env);
  try {
    const traffic = await openTraffic(door.origin, door.twilio, chance(settings.seed), customers);
    const copies: Copy[] = [];
    while (copies.length < wanted) {
      await traffic.more(between);
      const before = traffic.acknowledged();
      copies.push({ file: await copier.copy(env), before });
    }
    await traffic.more(2);
    await server.end('SIGKILL');
    await traffic.stop();
    const { events, messages } = traffic.acknowledged();
    figures.acknowledged = events.length + messages.length;
    return { copies, traffic };
  } finally {
    await server.end('SIGKILL');
  }
}

/** A copy is whole and holds what was acknowledged before it; some are woken, too. */
async function tryCopy(scene: Scene, name: string, copy: Copy): Promise<void> {
  const { copier, figures, settings, tell } = scene;
  const { place, told } = await copier.restore(copy.file, { sendWaiting: false });
  const restored = await judgeCopy(place, copy.before);
  tell(name, restored.broken);
  const [outbound = 0, inbound = 0] = (/(\d+) that waited to leave, (\d+)/.exec(told) ?? []).slice(1).map(Number);
  settings.record({ kind: 'copy', name, ...restored.figures, outbound, inbound });
  figures.copies += 1;
  figures.events += restored.figures.events;
  figures['set aside'] += outbound + inbound;
  if (figures.woken === sizes[settings.size].woken) return;
  figures.woken += 1;
  await wake(scene, name, place);
  tell(name, (await judgeCopy(place, copy.before)).broken);
}

/** The original went on after the copy, so the copy keeps quiet about all that it may have done, and about what Twilio still remembers. */
async function wake({ copier, door, env, tell }: Scene, name: string, place: Place): Promise<void> {
  const before = sentBy(door).length;
  const calls = door.twilio.calls.length;
  const server = await startOwnServer({ ...env, ...copier.env(place), LOOK_BACK_HOURS: '0' });
  await soon('it asks Twilio', () => door.twilio.calls.slice(calls).some(({ method }) => method === 'GET'));
  tell(name, await restless(door.origin));
  await server.end('SIGTERM');
  const again = sentBy(door).length - before;
  tell(name, again === 0 ? [] : [`${again} messages were sent twice`]);
}

/** The house was dead when the last copy was made, so nothing happened after it: it takes the place of the house. */
async function goOn({ copier, door, env, figures, tell }: Scene, traffic: Traffic): Promise<void> {
  const name = 'the last copy';
  const file = await copier.copy(copier.env(copier.original));
  const { place } = await copier.restore(file, { sendWaiting: true });
  tell(name, (await judgeCopy(place, traffic.acknowledged())).broken);
  const server = await startOwnServer({ ...env, ...copier.env(place) });
  tell(name, await restless(door.origin));
  for (const { id, token } of traffic.web) {
    const customer = clientOf(door.origin, id, token);
    const { status } = await customer.say('when does my card arrive?');
    tell(name, status === 200 ? [] : [`a web chat is lost: ${status}`]);
    const ids = (await customer.activities()).list.map((activity) => textOf(activity, 'id'));
    tell(name, new Set(ids).size === ids.length ? [] : ['a web chat shows something twice']);
  }
  tell(name, await restless(door.origin));
  await server.end('SIGTERM');
  tell(name, (await judgeCopy(place, traffic.acknowledged())).broken);
  for (const { peer, sent, doubtful } of await partsOf(place)) {
    const arrived = sentBy(door).filter(({ to }) => to === peer).length;
    figures['sent parts'] += sent;
    figures['in doubt'] += doubtful;
    if (arrived < sent) tell(name, [`${sent} parts are called sent and ${sent - arrived} are lost`]);
    if (arrived > sent + doubtful)
      tell(name, [`${arrived} parts were sent, some twice: ${sent} are called sent and ${doubtful} are in doubt`]);
  }
}

const limitless = {
  TOKENS_PER_MINUTE: '0',
  MESSAGES_PER_MINUTE: '0',
  MESSAGES_PER_HOUR: '0',
  REQUESTS_PER_MINUTE: '0',
};

/** Waits until nothing waits to be answered or to leave. */
async function restless(origin: string): Promise<readonly string[]> {
  const open = async (): Promise<number> => {
    const text = await (await fetch(`${origin}/metrics`)).text();
    const figures = [...text.matchAll(/nightdesk_state\{what="(?:openInbox|pendingOutbox)"\} (\d+)/g)];
    return figures.reduce((sum, [, count]) => sum + Number(count), 0);
  };
  const end = Date.now() + 120_000;
  // Once is not enough: what Twilio was asked for may come in a moment.
  for (let calm = 0; calm < 5; calm = (await open()) > 0 ? 0 : calm + 1) {
    if (Date.now() > end) return ['it does not come to rest'];
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return [];
}

function sentBy({ twilio }: SmsDoor) {
  return twilio.messages.filter(({ direction }) => direction === 'outbound-api');
}

/** Which promise a complaint is about. */
function brokenBy(what: string): Guarantee {
  if (/\blost\b/.test(what)) return 'G1';
  if (/twice|called sent/.test(what)) return 'G5';
  if (what.endsWith('rest')) return 'G6';
  if (/fate|became of|on record/.test(what)) return 'G4';
  return 'G3';
}
