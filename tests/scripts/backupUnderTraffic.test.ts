import { expect } from 'chai';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { begin, call, clientOf, type DirectLineClient, textOf } from '../fakes/directLine.ts';
import { freePort } from '../fakes/freePort.ts';
import { bringModel } from '../fakes/house.ts';
import { runScript } from '../fakes/runScript.ts';
import { smallContent, type SmallContent } from '../server/smallContent.ts';
import { soon } from '../server/soon.ts';

describe('back-up and restore while customers write', function () {
  this.timeout(120_000);
  let folder: string;
  let content: SmallContent;
  let env: Readonly<Record<string, string>>;
  let origin: string;
  let server: ChildProcess | undefined;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nightdesk-traffic-'));
    content = await smallContent();
    const port = String(await freePort());
    origin = `http://127.0.0.1:${port}`;
    env = {
      PORT: port,
      DATA_DIR: join(folder, 'data'),
      CONTENT_DIR: content.dir,
      LOG_LEVEL: 'silent',
      TOKENS_PER_MINUTE: '0',
      MESSAGES_PER_MINUTE: '0',
      MESSAGES_PER_HOUR: '0',
      INIT_CWD: folder,
    };
    await bringModel(join(folder, 'data'), env);
  });
  afterEach(async () => {
    if (server !== undefined && server.exitCode === null && server.signalCode === null) await end('SIGKILL');
  });
  after(async () => {
    await content.remove();
    await rm(folder, { recursive: true, force: true });
  });

  async function start(): Promise<void> {
    const { PATH } = process.env;
    server = spawn(process.execPath, ['server/main.ts'], { env: { PATH, ...env }, stdio: 'ignore' });
    await soon('it is ready', () =>
      call(origin, 'GET', '/ready').then(
        ({ status }) => status === 200,
        () => false,
      ),
    );
  }

  async function end(signal: NodeJS.Signals): Promise<void> {
    if (server === undefined) return;
    const ended = once(server, 'exit');
    server.kill(signal);
    await ended;
  }

  it('all that was acknowledged before the copy is in it, nobody waits for it, and it answers again after a restore', async () => {
    await start();
    const customers = await Promise.all(Array.from({ length: 4 }, () => begin(origin)));
    const noted = customers.map(() => new Set<string>());
    const copied = new AbortController();
    const traffic = customers.map((customer, at) => write(customer, noted[at] ?? new Set(), copied.signal));
    await soon('they write', () => noted.every((marks) => marks.size >= 5));
    const before = noted.map((marks) => [...marks]);
    const backup = await runScript('scripts/backup.ts', ['copy.sqlite'], env);
    expect(backup).to.deep.equal({ code: 0, out: `${join(folder, 'copy.sqlite')}\n` });
    await soon('they go on writing', () => noted.every((marks, at) => marks.size > (before[at]?.length ?? 0) + 2));
    copied.abort();
    await Promise.all(traffic);
    const refused = await runScript('scripts/restore.ts', ['copy.sqlite', '--force'], env);
    expect(refused).to.deep.include({ code: 1 });
    await end('SIGKILL');

    const restored = await runScript('scripts/restore.ts', ['copy.sqlite', '--force'], env);
    expect(restored.code, restored.out).to.equal(0);
    await start();
    for (const [at, customer] of customers.entries()) {
      const again = clientOf(origin, customer.id, customer.token);
      const there = await marksOf(again);
      expect(there).to.include.members(before[at] ?? []);
      expect(there, 'written after the copy').to.not.include([...(noted[at] ?? [])].at(-1));
      expect(new Set(there).size, 'nothing twice').to.equal(there.length);
      expect((await again.say('I go on where I was')).status).to.equal(200);
    }
    const next = await begin(origin);
    await next.say('how old must I be to open an account?');
    await soon('it answers', async () =>
      (await next.activities()).list.some((activity) => textOf(activity, 'text').includes('18 or older')),
    );
    await end('SIGTERM');
  });
});

/** Writes one message after the other and notes each that was acknowledged. */
async function write(customer: DirectLineClient, noted: Set<string>, stop: AbortSignal): Promise<void> {
  for (let count = 0; !stop.aborted && count < 2000; count += 1) {
    const mark = `note ${count}`;
    const { status } = await customer.say(mark, mark);
    if (status === 200) noted.add(mark);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** What the customer wrote, as the house has it. */
async function marksOf(customer: DirectLineClient): Promise<readonly string[]> {
  const marks: string[] = [];
  for (let [at, more] = ['', true]; more;) {
    const { list, watermark } = await customer.activities(at);
    for (const activity of list) {
      const text = textOf(activity, 'text');
      if (/^note \d+$/.test(text)) marks.push(text);
    }
    more = watermark !== at && list.length > 0;
    at = watermark;
  }
  return marks;
}
