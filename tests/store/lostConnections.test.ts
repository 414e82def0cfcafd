import { expect } from 'chai';
import { Client } from 'pg';
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

function through(url: string, port: number): string {
  const seen = new URL(url);
  seen.port = String(port);
  return seen.href;
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : error;
}
