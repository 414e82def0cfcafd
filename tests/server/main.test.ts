import { expect } from 'chai';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { smallContent, type SmallContent } from './smallContent.ts';

const main = join(import.meta.dirname, '../../server/main.ts');

interface Started {
  readonly child: ChildProcess;
  /** Waits until it has printed something; gives all it printed. */
  until(words: string): Promise<string>;
  readonly ended: Promise<{ readonly code: number | null; readonly printed: string; readonly complained: string }>;
}

describe('The program', function () {
  this.timeout(60_000);
  let folder: string;
  let content: SmallContent;
  const running: Started[] = [];

  before(async () => {
    content = await smallContent();
  });
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nightdesk-main-'));
  });
  afterEach(async () => {
    for (const { child, ended } of running.splice(0)) {
      child.kill('SIGKILL');
      // It might still write into its folder.
      await ended;
    }
    await rm(folder, { recursive: true, force: true });
  });
  after(() => content.remove());

  function start(settings: Readonly<Record<string, string>>): Started {
    const { PATH, NODE_V8_COVERAGE } = process.env;
    const here = { PORT: '0', LOG_LEVEL: 'silent', CONTENT_DIR: content.dir, EMBEDDINGS: 'off' };
    const env = { PATH, NODE_V8_COVERAGE, ...here, ...settings };
    const child = spawn(process.execPath, [main], { cwd: folder, env });
    let printed = '';
    let complained = '';
    child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (complained += chunk.toString()));
    const ended = once(child, 'close').then(() => ({ code: child.exitCode, printed, complained }));
    const started: Started = {
      child,
      ended,
      async until(words) {
        while (!printed.includes(words)) {
          const end = await Promise.race([ended, once(child.stdout, 'data').then(() => null)]);
          if (end !== null && !printed.includes(words)) throw new Error(`It ended: ${end.printed}${end.complained}`);
        }
        return printed;
      },
    };
    running.push(started);
    return started;
  }

  it('prints where it is and the one-time password, says when it answers, and ends in peace on SIGTERM', async () => {
    const first = start({ DATA_DIR: folder });
    const printed = await first.until('The knowledge is published');
    const url = /Chat {4}(http:\/\/127\.0\.0\.1:\d+)\//.exec(printed)?.[1] ?? '';
    expect((await fetch(`${url}/ready`)).status).to.equal(200);
    expect(printed).to.include(`Desk    ${url}/desk/`).and.include(`Health  ${url}/health`);
    expect(printed).to.match(/one-time password (?:[a-z2-9]{5}-){3}[a-z2-9]{5}\n/);
    first.child.kill('SIGTERM');
    const { code, complained } = await first.ended;
    expect([code, complained]).to.deep.equal([0, '']);

    const second = start({ DATA_DIR: folder, PUBLIC_URL: 'https://help.meridian.test' });
    const again = await second.until('The knowledge is published');
    expect(again).to.include('https://help.meridian.test/desk/').and.not.include('password');
    second.child.kill('SIGINT');
    expect((await second.ended).code).to.equal(0);
  });

  it('says that its port is taken, and makes no account then', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const { code, complained, printed } = await start({ DATA_DIR: folder, PORT: String(port) }).ended;
    other.close();
    expect([code, printed]).to.deep.equal([1, '']);
    expect(complained.trim()).to.match(/^The port is taken\. .*PORT/);
    const next = start({ DATA_DIR: folder });
    expect(await next.until('Health')).to.include('one-time password');
  });

  it('ends with a line in the log, and none of the words, when an error is caught by nobody', async () => {
    const failing = `process.on('SIGUSR2', () => { throw new Error('the card of A' + 'da'); })`;
    const program = start({
      DATA_DIR: folder,
      LOG_LEVEL: 'error',
      NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(failing)}`,
    });
    await program.until('Health');
    program.child.kill('SIGUSR2');
    const { code, printed, complained } = await program.ended;
    expect(code).to.equal(1);
    expect(printed).to.include('ended by an error that nobody caught');
    expect(printed + complained).to.not.include('Ada');
  });

  it('names all wrong settings, without a stack', async () => {
    const { code, complained, printed } = await start({ PORT: 'x', METRICS_TOKEN: 'shh', DATA_DIR: folder }).ended;
    expect([code, printed]).to.deep.equal([1, '']);
    expect(complained).to.include('PORT must be').and.include('METRICS_TOKEN must be');
    expect(complained).to.not.match(/shh|^\s+at /m);
  });

  it('says that another Nightdesk has the folder', async () => {
    const first = start({ DATA_DIR: folder });
    await first.until('Health');
    const { code, complained } = await start({ DATA_DIR: folder }).ended;
    expect(code).to.equal(1);
    expect(complained.trim().split('\n')).to.have.length(1);
    expect(complained).to.match(/^Another Nightdesk is running/m);
  });
});
