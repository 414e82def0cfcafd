import { expect } from 'chai';
import { setTimeout as pause } from 'node:timers/promises';
import { Kysely, sql } from 'kysely';
import { Client } from 'pg';
import { openPostgres } from '../../store/postgres.ts';
import { translated } from '../../store/translated.ts';
import { channel, hearOthers } from '../../store/wakeups/hearOthers.ts';
import { openBreakableLine } from '../torture/faults/breakableLine.ts';
import { testClock, testStores } from '../fakes/stores.ts';
import { story } from '../fakes/story.ts';

describe('a connection to PostgreSQL that is lost', () => {
  const stores = testStores('postgres');
  const clock = testClock();

  it('in the middle of a transaction costs that transaction, not the process', async () => {
    const { databaseUrl = '', dataDir } = await stores.place();
    const line = await openBreakableLine(Number(new URL(databaseUrl).port));
    let moment: (() => void) | undefined;
    const store = await stores.open({
      dataDir,
      databaseUrl: through(databaseUrl, line.port),
      hooks: {
        at: (point, operation) => (point === 'before-commit' && operation === 'accept' ? moment?.() : undefined),
      },
    });
    moment = () => line.cut();
    const lost = await story(store, clock.now).says('hello').then(String, codeOf);
    expect(lost).to.equal('store-unavailable');
    moment = undefined;
    line.mend();
    const { first } = await story(store, clock.now).says('hello again');
    expect(first).to.equal(true);
    await store.close();
    await line.close();
  });

  it('without a word, on a dead line, is given up when no answer comes, and not given to the next', async () => {
    const { databaseUrl = '' } = await stores.place();
    const line = await openBreakableLine(Number(new URL(databaseUrl).port));
    const db = new Kysely<unknown>(openPostgres(through(databaseUrl, line.port), () => undefined, 200));
    const ask = (): Promise<string> =>
      db
        .transaction()
        .execute((on) => sql`select 1`.execute(on))
        .then(
          () => 'answered',
          (error: unknown) => String(codeOf(translated(error))),
        );
    // More of them than the pool has room for.
    expect(new Set(await Promise.all(Array.from({ length: 12 }, ask)))).to.deep.equal(new Set(['answered']));
    line.swallow();
    expect(new Set(await Promise.all(Array.from({ length: 10 }, ask)))).to.deep.equal(new Set(['store-unavailable']));
    line.mend();
    expect(await ask()).to.equal('answered');
    await db.destroy();
    await line.close();
  });

  it('is let go when it began on a server that took no writes, so that work goes on where they are taken', async () => {
    const { databaseUrl = '', dataDir } = await stores.place();
    const store = await stores.open({ dataDir, databaseUrl });
    const name = new URL(databaseUrl).pathname.slice(1);
    const admin = new Client({ connectionString: databaseUrl });
    await admin.connect();
    await admin.query(`alter database ${name} set default_transaction_read_only = on`);
    await admin.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}' and application_name = 'nightdesk'`,
    );
    const tell = story(store, clock.now);
    const refused = [await tell.says('a').then(String, codeOf), await tell.says('b').then(String, codeOf)];
    expect(refused).to.deep.equal(['store-unavailable', 'store-unavailable']);
    await admin.query('set default_transaction_read_only = off');
    await admin.query(`alter database ${name} reset default_transaction_read_only`);
    await admin.end();
    expect((await tell.says('c')).first).to.equal(true);
  });
});

describe('the connection that listens', () => {
  const stores = testStores('postgres');

  it('notices that its line went dead, and hears again what others say', async () => {
    const { databaseUrl = '' } = await stores.place();
    const line = await openBreakableLine(Number(new URL(databaseUrl).port));
    const heard: string[] = [];
    let hasMissed: () => void = () => undefined;
    const again = new Promise<void>((resolve) => {
      hasMissed = resolve;
    });
    const ear = await hearOthers({
      url: through(databaseUrl, line.port),
      origin: 'us',
      emit: (wakes) => heard.push(...wakes.map(({ topic }) => topic)),
      missed: async () => {
        hasMissed();
        return [{ topic: 'queue' }];
      },
      log: () => undefined,
      pulseMs: 100,
    });
    line.swallow();
    line.mend();
    await again;
    const other = new Client({ connectionString: databaseUrl });
    await other.connect();
    await other.query('select pg_notify($1, $2)', [channel, 'them\n{"topic":"knowledge"}\n']);
    for (let tries = 0; tries < 500 && !heard.includes('knowledge'); tries += 1) await pause(10);
    expect(heard).to.deep.equal(['queue', 'knowledge']);
    await Promise.all([other.end(), ear.close()]);
    await line.close();
  });
});

function through(url: string, port: number): string {
  const seen = new URL(url);
  seen.port = String(port);
  return seen.href;
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : error;
}
