import { expect } from 'chai';
import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DayReport } from '../../core/records.ts';
import { call } from '../fakes/directLine.ts';
import { openTestHouse } from '../fakes/house.ts';
import { meridian, modelDir } from '../fakes/meridian.ts';
import { runScript } from '../fakes/runScript.ts';

describe('the demo', function () {
  this.timeout(120_000);
  let dataDir: string;
  before(async () => {
    await meridian();
    dataDir = await mkdtemp(join(tmpdir(), 'nightdesk-demo-test-'));
    // The model that the tests have trained already.
    await symlink(modelDir, join(dataDir, 'models'));
  });
  after(() => rm(dataDir, { recursive: true, force: true }));

  it('plays a dozen customers at 22:40, each to the end, and ends', async () => {
    const { code, out } = await runScript('scripts/demo.ts', ['--fast', '--exit', '--at', '2026-11-24T22:40'], {
      DATA_DIR: dataDir,
      EMBEDDINGS: 'off',
    });
    expect(code, out).to.equal(0);
    expect(out.match(/^\d+ of 12 {2}\S/gm)).to.have.length(12);
    for (const part of [
      'Meridian, web chat, Tue 24 Nov, 22:40',
      'Freeze the card now in the app',
      'I have logged this as a complaint',
      'they are back tomorrow, 08:00',
      'Agreed for tomorrow, 08:00',
      'ich bin der Assistent von Meridian, ein Bot',
      'From: Change your PIN',
      '[Did this help? Yes]',
      '[Did this help? No]',
      '[Talk to a person]',
      'now waits for a person',
    ])
      expect(out.replaceAll(/\s+│ /g, ' ')).to.contain(part);
  });

  it('serves on afterwards, with an account that sees the day in figures, until Ctrl+C', async () => {
    const env = {
      ...process.env,
      NO_COLOR: '1',
      NODE_V8_COVERAGE: '',
      DATA_DIR: dataDir,
      TMPDIR: dataDir,
      EMBEDDINGS: 'off',
    };
    const child = spawn(process.execPath, ['scripts/demo.ts', '--fast', '--at', '2026-11-24T22:40'], { env });
    let out = '';
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
    const served = new Promise<void>((resolve, reject) => {
      child.stdout.on('data', (chunk: Buffer) => {
        out += chunk.toString();
        if (out.includes('Ctrl+C')) resolve();
      });
      void ended.then(() => reject(new Error(out)));
    });
    try {
      await served;
      const said = (name: string): string => new RegExp(`${name} +(\\S+)`).exec(out)?.[1] ?? '';
      const { origin } = new URL(said('Write to it yourself'));
      const page = new URL(said('The day in figures'));
      expect((await fetch(page)).status).to.equal(200);
      const account = { email: said('Sign in as'), password: said('with the password') };
      const signedIn = await call(origin, 'POST', '/desk/api/sign-in', { body: account, headers: { origin } });
      expect(signedIn.status).to.equal(200);
      expect(signedIn.body).to.not.have.property('firstPassword');
      const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
      const { body } = await call(origin, 'GET', `/desk/api/reports/day${page.search}`, { headers: { cookie } });
      const { rows = [] } = Object(body['report']) as Partial<DayReport>;
      const [day] = rows.filter(({ channel }) => channel === 'all');
      expect(day?.asked).to.be.at.least(12);
      expect(day?.answered).to.be.at.least(6);
      expect(day?.handedOver).to.be.at.least(3);
    } finally {
      child.kill('SIGINT');
    }
    expect(await ended).to.equal(0);
    expect(await readdir(dataDir)).to.deep.equal(['models']);
  });

  it('plays in a house that stands, which lets its customers in one after the other', async () => {
    const house = await openTestHouse({ TOKENS_PER_MINUTE: '11' });
    try {
      const { code, out } = await runScript('scripts/demo.ts', ['--url', house.origin, '--fast'], {
        DATA_DIR: dataDir,
        EMBEDDINGS: 'off',
      });
      expect(code, out).to.equal(0);
      expect(out).to.contain('12 of 12').and.to.contain(`${house.origin}/desk/`);
    } finally {
      await house.stop();
    }
  });

  it('says that nobody is there', async () => {
    const gone = await runScript('scripts/demo.ts', ['--url', 'http://127.0.0.1:1'], { DATA_DIR: dataDir });
    expect(gone).to.deep.include({ code: 1 });
    expect(gone.out)
      .to.match(/does not answer at http:\/\/127\.0\.0\.1:1\./)
      .and.not.match(/^\s+at /m);
  });

  it('says how it is called, and what is not a time', async () => {
    expect((await runScript('scripts/demo.ts', ['--colour'], { DATA_DIR: dataDir })).out).to.match(/npm run demo/);
    for (const args of [
      ['--url', 'nonsense'],
      ['--url', 'http://127.0.0.1:1', '--at', '22:40'],
    ])
      expect((await runScript('scripts/demo.ts', args, { DATA_DIR: dataDir })).out).to.match(/npm run demo/);
    const late = await runScript('scripts/demo.ts', ['--at', 'late'], { DATA_DIR: dataDir });
    expect(late).to.deep.include({ code: 1 });
    expect(late.out).to.match(/not a time/);
  });
});
