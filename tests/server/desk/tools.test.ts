import { expect } from 'chai';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openHost } from '../../../server/http/openHost.ts';
import { countedId, testStores } from '../../fakes/stores.ts';
import { type TestDesk, machineKey, openDesk, password, sampleLibrary } from './openDesk.ts';

describe('command-line tools', () => {
  const stores = testStores('sqlite');
  let desk: TestDesk;
  let host: ReturnType<typeof openHost>;
  let dataDir: string;
  let port: number;

  before(async () => {
    desk = openDesk(await stores.open(), await sampleLibrary());
    host = openHost({
      trustedProxies: [],
      newId: countedId,
      gate: () => null,
      onAnswer: () => undefined,
      onFault: (error) => {
        throw error;
      },
    });
    host.mount(...desk.api.routes);
    port = await host.listen(0, '127.0.0.1');
    dataDir = await mkdtemp(join(tmpdir(), 'nightdesk-tools-'));
    await writeFile(join(dataDir, 'admin.key'), `${machineKey}\n`, { mode: 0o600 });
    await desk.person('admin', 'Ada');
  });
  after(async () => {
    desk.api.close();
    await host.close();
    await rm(dataDir, { recursive: true });
  });

  const run = (tool: string, args: readonly string[], env: object = {}) =>
    new Promise<{ code: number; out: string; problem: string }>((resolve) => {
      const options = { env: { PATH: process.env['PATH'], DATA_DIR: dataDir, PORT: String(port), ...env } };
      const child = execFile(process.execPath, [`scripts/${tool}.ts`, ...args], options, (error, out, problem) => {
        resolve({ code: error === null ? 0 : Number(error.code), out, problem });
      });
      child.stdin?.end();
    });

  it('invite, list, reset, change and disable an account', async () => {
    const invited = await run('agent', ['invite', 'Zoe@Example.com', '--name', 'Zoe', '--role', 'editor']);
    expect(invited.out).to.match(/#[\w-]{43}\s*$/);
    const token = invited.out.trim().split('#')[1];
    expect((await desk.call('POST /ticket/use', { ask: { token, password } })).status).to.equal(200);
    expect((await run('agent', ['list'])).out).to.include('zoe@example.com\tZoe\teditor\tactive');
    expect((await run('agent', ['role', 'zoe@example.com', 'agent'])).out).to.equal('zoe@example.com: agent, active\n');
    expect((await run('agent', ['disable', 'ZOE@example.com'])).out).to.equal('zoe@example.com: agent, disabled\n');
    expect((await run('agent', ['reset', 'zoe@example.com'])).problem).to.match(/^This account is disabled/);
    expect((await run('agent', ['enable', 'zoe@example.com'])).out).to.equal('zoe@example.com: agent, active\n');
    expect((await run('agent', ['reset', 'zoe@example.com'])).out).to.match(/#[\w-]{43}\s*$/);
  });

  it('export and erase a person, when somebody means it', async () => {
    const id = await desk.conversation({ text: 'my very private words' });
    const exported = await run('person', ['export', id]);
    expect(JSON.stringify(JSON.parse(exported.out))).to.include('my very private words');
    const asked = await run('person', ['erase', id]);
    expect([asked.code, asked.out]).to.deep.equal([1, '']);
    expect(asked.problem).to.include('--yes');
    expect((await run('person', ['export', id])).code).to.equal(0);
    expect((await run('person', ['erase', id, '--yes'])).code).to.equal(0);
    const gone = await run('person', ['export', id]);
    expect(gone.out).to.not.include('private');
  });

  it('say in one sentence what is wrong, and exit with 1', async () => {
    const cases: readonly (readonly [string, readonly string[], object, RegExp])[] = [
      ['agent', [], {}, /npm run agent -- list/],
      ['agent', ['fire', 'x@example.com'], {}, /npm run agent -- list/],
      ['agent', ['list', '--force'], {}, /npm run agent -- list/],
      ['agent', ['invite', 'x@example.com'], {}, /--name/],
      ['agent', ['invite', 'nonsense', '--name', 'X'], {}, /^email: not an e-mail address/],
      ['agent', ['invite', 'x@example.com', '--name', 'X', '--role', 'boss'], {}, /agent, editor or admin/],
      ['agent', ['reset', 'nobody@example.com'], {}, /Nobody here has the address/],
      ['agent', ['disable', 'p1@example.com'], {}, /last active admin/],
      ['person', ['export', 'nobody'], {}, /^Nobody is found/],
      ['person', ['forget', 'nobody'], {}, /npm run person/],
      ['person', ['erase'], {}, /npm run person/],
      ['agent', ['list'], { PORT: '1' }, /does not answer at http:\/\/127\.0\.0\.1:1\. Start it with `npm start`/],
      ['agent', ['list'], { DATA_DIR: '/nowhere' }, /There is no key in \/nowhere/],
      ['agent', ['list'], { HOST: '::1' }, /does not answer at http:\/\/\[::1\]/],
      ['agent', ['list'], { PORT: 'x' }, /PORT must be a whole number/],
    ];
    await Promise.all(
      cases.map(async ([tool, args, env, why]) => {
        const { code, out, problem } = await run(tool, args, env);
        expect([code, out], `${tool} ${args.join(' ')}`).to.deep.equal([1, '']);
        expect(problem)
          .to.match(why)
          .and.not.match(/\n\s+at /);
      }),
    );
  });

  it('with the key of another installation are told so', async () => {
    const other = await mkdtemp(join(tmpdir(), 'nightdesk-tools-'));
    await writeFile(join(other, 'admin.key'), 'x'.repeat(43));
    const { problem } = await run('agent', ['list'], { DATA_DIR: other, HOST: '0.0.0.0' });
    expect(problem).to.match(/^The server does not know this key/);
    await rm(other, { recursive: true });
  });
});
