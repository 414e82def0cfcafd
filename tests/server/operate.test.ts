import { expect } from 'chai';
import { setTimeout as pause } from 'node:timers/promises';
import { execFile } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mock } from 'node:test';
import { promisify } from 'node:util';
import { NightdeskError } from '../../core/error.ts';
import { keepRetention } from '../../server/operate/keepRetention.ts';
import { openMetrics } from '../../server/operate/openMetrics.ts';
import { type OperateSettings, operateRoutes } from '../../server/operate/operateRoutes.ts';
import { ownKey } from '../../server/ownKey.ts';
import { openSituations, presentMs, situationNow } from '../../server/situations.ts';
import { type Fields, fieldsOf } from '../fakes/directLine.ts';
import { shippedLibrary } from '../fakes/shippedLibrary.ts';
import { eachStore } from '../fakes/stores.ts';
import { story } from '../fakes/story.ts';
import { ask } from './ask.ts';
import { openTestHost, type TestHost } from './openTestHost.ts';
import { soon } from './soon.ts';

const token = 'k3J9-strong-and-long-enough';

describe('What the operator asks', () => {
  let home: TestHost;
  let unready: ReturnType<OperateSettings['unready']> = null;
  let isDown = false;

  const settings: OperateSettings = {
    version: '1.2.3',
    unready: () => unready,
    ping: () => (isDown ? Promise.reject(new Error('postgres at 10.1.2.3 refused')) : Promise.resolve()),
    scrape: async () => ({ contentType: 'text/plain; version=0.0.4', text: 'nightdesk_up 1\n' }),
  };
  const open = (change: Partial<OperateSettings>, trustedProxies: readonly string[] = []) =>
    openTestHost((host) => host.mount(...operateRoutes({ ...settings, ...change })), { trustedProxies });

  before(async () => {
    home = await open({});
  });
  beforeEach(() => {
    unready = null;
    isDown = false;
  });
  after(() => home.host.close());

  it('is it alive: always, with its version', async () => {
    unready = 'starting';
    isDown = true;
    const { status, json } = await ask(home.port, '/health');
    expect([status, json]).to.deep.equal([200, { status: 'ok', version: '1.2.3' }]);
  });

  it('is it ready: not before it can answer, not while it stops, not without its database', async () => {
    const asked = async () => {
      const { status, json, headers } = await ask(home.port, '/ready');
      return [status, json, headers['retry-after']];
    };
    unready = 'starting';
    expect(await asked()).to.deep.equal([503, { status: 'not ready', reason: 'starting' }, '5']);
    unready = null;
    expect(await asked()).to.deep.equal([200, { status: 'ready' }, undefined]);
    isDown = true;
    // An answer counts for half a second, however often somebody asks.
    await pause(600);
    expect(await asked()).to.deep.equal([503, { status: 'not ready', reason: 'database' }, '5']);
    isDown = false;
    unready = 'stopping';
    expect(await asked()).to.deep.equal([503, { status: 'not ready', reason: 'stopping' }, '5']);
  });

  it('the figures: from this machine itself', async () => {
    const { status, text, headers } = await ask(home.port, '/metrics');
    expect([status, text, headers['content-type']]).to.deep.equal([
      200,
      'nightdesk_up 1\n',
      'text/plain; version=0.0.4',
    ]);
  });

  it('the figures: not through a proxy on this machine, whether we know it or not', async () => {
    for (const name of ['x-forwarded-for', 'forwarded', 'x-real-ip', 'via'])
      expect((await ask(home.port, '/metrics', { headers: { [name]: '127.0.0.1' } })).status, name).to.equal(401);
    const behind = await open({}, ['127.0.0.1']);
    const headers = { 'x-forwarded-for': '203.0.113.9' };
    expect((await ask(behind.port, '/metrics', { headers })).status).to.equal(401);
    await behind.host.close();
  });

  it('the figures: from anywhere with the token, and with no other', async () => {
    const guarded = await open({ metricsToken: token });
    const status = async (authorization: string) =>
      (await ask(guarded.port, '/metrics', { headers: { authorization, 'x-forwarded-for': '203.0.113.9' } })).status;
    expect(await status(`Bearer ${token}`)).to.equal(200);
    for (const wrong of [`Bearer ${token}x`, 'Bearer x', token, `Basic ${token}`, ''])
      expect(await status(wrong), wrong).to.equal(401);
    // A wrong token from this machine is still a wrong token.
    const headers = { authorization: 'Bearer wrong' };
    expect((await ask(guarded.port, '/metrics', { headers })).status).to.equal(401);
    expect((await ask(guarded.port, '/metrics')).status).to.equal(200);
    await guarded.host.close();
  });
});

describe('The figures', () => {
  it('count turns, deliveries and answers under few names, none of which a stranger chooses', async () => {
    const gauges = { openInbox: 1, pendingOutbox: 2, waiting: 3, withAgents: 4, deadLetters: 5 };
    const metrics = openMetrics({ gauges: async () => gauges }, () => 0);
    const turn = { channel: 'web', decision: 'answer', outcome: 'committed' } as const;
    // A clock that went back must not make a figure that Prometheus refuses.
    metrics.countTurn({ ...turn, waitedMs: -5, thinkMs: 20, commitMs: 3 });
    metrics.countDelivery({ channel: 'sms', outcome: 'sent', ms: 40 });
    const answer = { id: 'id-1', method: 'GET', ms: 12, ip: '203.0.113.9' };
    metrics.countAnswer({ ...answer, route: '/help/:id', status: 200 });
    metrics.countAnswer({ ...answer, route: '', status: 404 });
    const { text, contentType } = await metrics.scrape(7);
    expect(contentType).to.include('text/plain');
    for (const line of [
      'nightdesk_turns_total{channel="web",decision="answer",outcome="committed"} 1',
      'nightdesk_turn_seconds_sum{stage="waited"} 0',
      'nightdesk_turn_seconds_sum{stage="think"} 0.02',
      'nightdesk_deliveries_total{channel="sms",outcome="sent"} 1',
      'nightdesk_delivery_seconds_count{channel="sms"} 1',
      'nightdesk_http_seconds_count{route="/help/:id",status="2xx"} 1',
      'nightdesk_http_seconds_count{route="none",status="4xx"} 1',
      'nightdesk_state{what="openInbox"} 1',
      'nightdesk_state{what="deadLetters"} 5',
      'nightdesk_open_sockets 7',
    ])
      expect(text).to.include(`${line}\n`);
    expect(text).to.not.include('203.0.113.9');
  });
});

describe('The log', () => {
  /** Runs a few lines in a process of their own and gives what it printed, as lines. */
  async function logged(level: string, lines: string): Promise<readonly Fields[]> {
    const from = join(import.meta.dirname, '../../server/operate/openLog.ts');
    const program = `import { openLog } from ${JSON.stringify(from)};\nconst log = openLog('${level}');\n${lines}`;
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', program]);
    return stdout
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => fieldsOf(JSON.parse(line)));
  }

  it('is one line of JSON per fact, from its level on', async () => {
    const lines = await logged(
      'info',
      `log.debug('hidden'); log.info('live', { snapshot: 3 }); log.warn('slow'); log.fault('failed', 'words')`,
    );
    expect(lines.map(({ level, msg, snapshot, error }) => [level, msg, snapshot, error])).to.deep.equal([
      [30, 'live', 3, undefined],
      [40, 'slow', undefined, undefined],
      [50, 'failed', undefined, 'string'],
    ]);
    expect(await logged('silent', `log.fault('failed', new Error('x'))`)).to.deep.equal([]);
    expect(await logged('debug', `log.debug('shown')`)).to.have.length(1);
  });

  it('keeps of an error where it happened and what it is called, not what it says', async () => {
    const [line] = await logged(
      'info',
      `const cause = Object.assign(new TypeError('Ada: 4111 1111 1111 1111'), { code: '23505' });
       log.fault('turn failed', new Error('My name is Ada\\nand my PIN is 4711', { cause }), { conversation: 'c-1' });`,
    );
    expect(line).to.deep.include({ msg: 'turn failed', error: 'Error', conversation: 'c-1' });
    expect(line?.['stack'])
      .to.be.a('string')
      .and.match(/^\s+at /);
    expect(line?.['cause']).to.deep.include({ error: 'TypeError', code: '23505' });
    expect(JSON.stringify(line)).to.not.match(/Ada|4111|4711|PIN/);
  });

  it('blanks what stands under a name that holds secrets or words', async () => {
    const names = [
      'authorization',
      'cookie',
      'token',
      'secret',
      'password',
      'apiKey',
      'text',
      'name',
      'email',
      'phone',
    ];
    const detail = Object.fromEntries(names.map((name) => [name, 'private']));
    const [line] = await logged('info', `log.info('fact', ${JSON.stringify({ ...detail, id: 'kept', deep: detail })})`);
    expect(JSON.stringify(line)).to.include('kept').and.not.include('private');
  });
});

describe('A key of our own', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nightdesk-key-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('is made once, for its owner’s eyes only, and read from then on', async () => {
    const dataDir = join(folder, 'data');
    const key = await ownKey(dataDir, 'token');
    expect(Buffer.from(key, 'base64url')).to.have.length(32);
    expect(await ownKey(dataDir, 'token')).to.equal(key);
    expect(await ownKey(dataDir, 'admin')).to.not.equal(key);
    expect((await stat(join(dataDir, 'token.key'))).mode & 0o777).to.equal(0o600);
    expect((await stat(dataDir)).mode & 0o777).to.equal(0o700);
  });

  it('is closed again when somebody opened it to others', async () => {
    const key = await ownKey(folder, 'token');
    await chmod(join(folder, 'token.key'), 0o644);
    expect(await ownKey(folder, 'token')).to.equal(key);
    expect((await stat(join(folder, 'token.key'))).mode & 0o777).to.equal(0o600);
  });

  it('is the same for two who start at once', async () => {
    const keys = await Promise.all(Array.from({ length: 8 }, () => ownKey(folder, 'token')));
    expect(new Set(keys).size).to.equal(1);
  });

  it('that is no key stops the start, and is not overwritten', async () => {
    for (const garbage of ['', 'short', `${'x'.repeat(42)}!`]) {
      await writeFile(join(folder, 'token.key'), garbage);
      const error: unknown = await ownKey(folder, 'token').catch((thrown: unknown) => thrown);
      expect(error).to.be.instanceOf(NightdeskError).and.include({ code: 'settings-invalid' });
      expect(await readFile(join(folder, 'token.key'), 'utf8')).to.equal(garbage);
    }
  });

  it('cannot be made where nothing can be written', async () => {
    await writeFile(join(folder, 'file'), '');
    const error: unknown = await ownKey(join(folder, 'file'), 'token').catch((thrown: unknown) => thrown);
    expect(error).to.be.instanceOf(Error).and.not.instanceOf(NightdeskError);
  });
});

describe('Erasing by age', () => {
  const day = 24 * 60 * 60_000;
  const quiet = { info: () => undefined, fault: () => undefined };

  beforeEach(() => mock.timers.enable({ apis: ['setInterval'] }));
  afterEach(() => mock.timers.reset());

  it('goes in small steps until nothing is old enough, at the start and every hour', async () => {
    const asked: (readonly [before: number, limit: number])[] = [];
    let left = [100, 30];
    const now = 1000 * day;
    const stop = keepRetention(
      {
        async retain(before, limit) {
          asked.push([before, limit]);
          return { conversations: left.shift() ?? 0, bodies: 0 };
        },
      },
      365,
      () => now,
      quiet,
    );
    await soon('three steps', () => asked.length === 3);
    expect(asked).to.deep.equal(Array.from({ length: 3 }, () => [now - 365 * day, 100]));
    left = [1];
    mock.timers.tick(60 * 60_000);
    await soon('two more', () => asked.length === 5);
    await stop();
    mock.timers.tick(60 * 60_000);
    expect(asked).to.have.length(5);
  });

  it('is told without words, and tried again after a failure', async () => {
    const told: string[] = [];
    let tries = 0;
    const stop = keepRetention(
      {
        async retain() {
          tries += 1;
          if (tries === 1) throw new Error('the database is gone');
          return { conversations: tries === 2 ? 1 : 0 };
        },
      },
      1,
      () => 0,
      {
        info: (fact, detail) => told.push(`${fact} ${JSON.stringify(detail)}`),
        fault: (fact) => told.push(fact),
      },
    );
    await soon('the failure', () => told.length === 1);
    mock.timers.tick(60 * 60_000);
    await soon('the second try', () => tries === 3);
    await stop();
    expect(told).to.deep.equal(['retention failed, tried again in an hour', 'words erased by age {"conversations":1}']);
  });

  it('stops between two steps', async () => {
    let steps = 0;
    const { promise, resolve } = Promise.withResolvers<void>();
    const stop = keepRetention(
      {
        async retain() {
          steps += 1;
          await promise;
          return { conversations: 100 };
        },
      },
      1,
      () => 0,
      quiet,
    );
    const stopped = stop();
    resolve();
    await stopped;
    expect(steps).to.equal(1);
  });
});

eachStore('The situation a turn is given', (stores) => {
  const tuesday = Date.parse('2026-11-24T10:00:00+01:00');
  const night = Date.parse('2026-11-24T22:40:00+01:00');

  it('at night: closed until the morning, call-backs from then on, nobody there', async () => {
    const situation = await situationNow(await shippedLibrary(), await stores.open(), () => night);
    expect(situation).to.deep.include({ now: night, agentsFree: 0, waitingAhead: 0 });
    expect(situation.opening).to.deep.include({ open: false, opens: Date.parse('2026-11-25T08:00:00+01:00') });
    expect(situation.callbackSlots).to.have.length(12);
    expect(situation.callbackSlots[0]).to.equal(Date.parse('2026-11-25T08:00:00+01:00'));
    expect(situation.promiseBy).to.equal(Date.parse('2026-11-25T10:00:00+01:00'));
    expect(situation).to.not.have.property('waitEstimate');
  });

  it('by day: how many are there, how many wait, and how long that takes', async () => {
    const store = await stores.open();
    const library = await shippedLibrary();
    const here = {
      id: 'agent-anna',
      email: 'anna@meridian.test',
      name: 'Anna',
      role: 'agent',
      state: 'active',
    } as const;
    await store.people.addAgent({ ...here, passwordHash: 'x' }, tuesday);
    await store.people.setAvailable('agent-anna', true, tuesday);
    const session = { tokenHash: 't', agentId: 'agent-anna', csrf: 'c', now: tuesday, expiresAt: tuesday + 1e9 };
    await store.people.putSession(session);
    await story(store, () => tuesday).asksForPerson('A person, please.');
    const situation = await situationNow(library, store, () => tuesday);
    expect(situation).to.deep.include({ agentsFree: 1, waitingAhead: 1 });
    expect(situation.opening).to.deep.include({ open: true, until: Date.parse('2026-11-24T20:00:00+01:00') });
    expect(situation.waitEstimate).to.be.above(0);
    expect(situation.promiseBy).to.equal(tuesday + 120 * 60_000);
    const later = await situationNow(library, store, () => tuesday + presentMs + 1);
    expect(later.agentsFree).to.equal(0);
  });

  it('is looked up once for the turns of a moment, and anew after news of the desk', async () => {
    const store = await stores.open();
    const library = await shippedLibrary();
    let time = tuesday;
    const situations = openSituations(
      () => library,
      store,
      () => time,
    );
    expect((await situations.now()).waitingAhead).to.equal(0);
    time += 500;
    const [one, other] = await Promise.all([situations.now(), situations.now()]);
    expect([one.now, other.promiseBy]).to.deep.equal([time, one.promiseBy]);
    await story(store, () => time).asksForPerson('A person, please.');
    // It is told after the commit, so that the very next turn knows of it.
    expect((await situations.now()).waitingAhead).to.equal(1);
    time += 60_000;
    expect((await situations.now()).promiseBy).to.be.above(one.promiseBy ?? NaN);
    time = tuesday - 60 * 60_000;
    expect((await situations.now()).promiseBy).to.be.below(one.promiseBy ?? NaN);
    situations.stop();
    await store.close();
    time += 60_000;
    expect(await situations.now().catch((error: unknown) => error)).to.include({ code: 'store-unavailable' });
  });

  it('promises two hours where a policy names no time', async () => {
    const library = await shippedLibrary();
    const { promiseMinutes: _, ...policy } = library.policy;
    const situation = await situationNow({ ...library, policy }, await stores.open(), () => tuesday);
    expect(situation.promiseBy).to.equal(tuesday + 120 * 60_000);
  });
});
