import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Clock, NewId } from '../../core/time.ts';
import { openStore } from '../../store/openStore.ts';
import type { Store, StoreSettings } from '../../store/store.ts';
import { freshDatabase } from './postgres.ts';

/** Where a store keeps its state; two stores may be opened on one place, one after the other or (PostgreSQL) together. */
export type Place = Pick<StoreSettings, 'dataDir' | 'databaseUrl'>;

/** What the tests of one database are given. */
export interface TestStores {
  readonly kind: 'sqlite' | 'postgres';
  /** Opens a store, on a new place unless one is given; closed by itself after the test (or the suite, when opened in `before`). */
  open(settings?: Partial<StoreSettings>): Promise<Store>;
  /** A new place without anything in it. */
  place(): Promise<Place>;
}

/** Runs the same tests on SQLite and on PostgreSQL. */
export function eachStore(title: string, tests: (stores: TestStores) => void): void {
  for (const kind of ['sqlite', 'postgres'] as const)
    describe(`${title} (${kind === 'sqlite' ? 'SQLite' : 'PostgreSQL'})`, () => tests(testStores(kind)));
}

/** Stores for the suite that calls it, cleaned up with its hooks. */
export function testStores(kind: TestStores['kind']): TestStores {
  const ofSuite: (() => Promise<void>)[] = [];
  const ofTest: (() => Promise<void>)[] = [];
  let later = ofSuite;
  before('a database', async function () {
    // The first test that needs PostgreSQL starts it.
    this.timeout(60_000);
    if (kind === 'postgres') await migratedDatabase();
  });
  beforeEach(() => {
    later = ofTest;
  });
  afterEach(async () => {
    await tidy(ofTest);
    later = ofSuite;
  });
  after(() => tidy(ofSuite));

  const folder = async (): Promise<string> => {
    const path = await mkdtemp(join(tmpdir(), 'nightdesk-store-'));
    later.push(() => rm(path, { recursive: true, force: true }));
    return path;
  };
  return {
    kind,
    async open(settings = {}) {
      const isPlaced = settings.dataDir !== undefined || settings.databaseUrl !== undefined;
      const place = isPlaced || kind === 'sqlite' ? {} : { databaseUrl: await freshDatabase(await migratedDatabase()) };
      const store = await openStore({
        dataDir: settings.dataDir ?? (await folder()),
        newId: countedId,
        volatile: true,
        ...place,
        ...settings,
      });
      later.push(() => store.close());
      return store;
    },
    async place() {
      const dataDir = await folder();
      return kind === 'sqlite' ? { dataDir } : { dataDir, databaseUrl: await freshDatabase() };
    },
  };
}

/** Ids in the order in which they were made; unique within the test process. */
export const countedId: NewId = () => {
  ids += 1;
  return `id-${String(ids).padStart(8, '0')}`;
};

/** A clock that stands still unless it is moved. */
export function testClock(start = Date.UTC(2026, 2, 2, 22, 40)): { readonly now: Clock; advance(ms: number): void } {
  let time = start;
  return {
    now: () => time,
    advance(ms) {
      time += ms;
    },
  };
}

let ids = 0;
let template: Promise<string> | undefined;

/** A database with the current schema, copied by every test that does not care how it came about. */
function migratedDatabase(): Promise<string> {
  template ??= makeTemplate();
  return template;
}

async function makeTemplate(): Promise<string> {
  const databaseUrl = await freshDatabase();
  const dataDir = tmpdir();
  await (await openStore({ databaseUrl, dataDir, newId: countedId })).close();
  return databaseUrl;
}

async function tidy(steps: (() => Promise<void>)[]): Promise<void> {
  // Last opened, first closed: a store before its folder.
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) await step();
}
