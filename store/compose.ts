import { createHmac } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Wakeups } from '../core/thread.ts';
import { type Database, type News, database } from './database.ts';
import { deliveryStore } from './delivery/deliveryStore.ts';
import { deskStore } from './desk/deskStore.ts';
import { gate } from './gate.ts';
import { knowledgeStore } from './knowledge/knowledgeStore.ts';
import { deadLetterStore } from './letters/deadLetterStore.ts';
import { firstUse } from './once/firstUse.ts';
import { peopleStore } from './people/peopleStore.ts';
import { consentStore } from './records/consentStore.ts';
import { privacyStore } from './records/privacyStore.ts';
import { reportStore } from './records/reportStore.ts';
import { pulse } from './pulse.ts';
import { secret } from './secret.ts';
import type { Transact } from './shareCommits.ts';
import type { Store, StoreSettings } from './store.ts';
import type { Tables } from './tables.ts';
import { threadReader } from './thread/threadReader.ts';
import { turnStore } from './turns/turnStore.ts';

/** A database that is open and up to date, of either kind. */
export interface Engine extends Pick<Store, 'kind' | 'backup' | 'close'> {
  readonly db: Kysely<Tables>;
  readonly wakeups: Wakeups;
  readonly news: News;
  readonly transact: Transact;
}

/** All parts of the store on one engine. */
export async function compose(engine: Engine, settings: StoreSettings): Promise<Store> {
  const { kind, wakeups, backup } = engine;
  const within = await partsOf(engine, settings);
  const door = gate();
  const all: Database = {
    ...within,
    work: (operation, steps) => door.pass(() => within.work(operation, steps)),
    read: (query) => door.pass(() => within.read(query)),
  };
  let closed: Promise<void> | undefined;
  return {
    kind,
    turns: turnStore(all),
    delivery: deliveryStore(all),
    deadLetters: deadLetterStore(all),
    desk: deskStore(all),
    people: peopleStore(all),
    firstUse: firstUse(all),
    threads: threadReader(all),
    knowledge: knowledgeStore(all),
    privacy: privacyStore(all),
    reports: reportStore(all),
    consent: consentStore(all),
    wakeups,
    secret: (name) => all.read((db) => secret(db, name)),
    ping: () => all.work('ping', pulse),
    backup,
    close: () => (closed ??= door.close().then(engine.close)),
  };
}

async function partsOf({ kind, db, wakeups, news, transact }: Engine, settings: StoreSettings): Promise<Database> {
  const hidingKey = await secret(db, 'hide');
  const { newId, pushChannels, defaultLocale = 'en', hooks = { at: () => undefined } } = settings;
  const isPush = (channel: string) => (pushChannels ? pushChannels.has(channel) : channel !== 'web');
  const hide = (personal: string) => createHmac('sha256', hidingKey).update(personal).digest('hex');
  return database({ kind, db, newId, isPush, defaultLocale, wakeups, hide }, { hooks, news, transact });
}
