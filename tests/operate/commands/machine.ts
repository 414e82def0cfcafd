import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { openStore } from '../../../store/openStore.ts';
import { freePort } from '../../fakes/freePort.ts';
import { countedId } from '../../fakes/stores.ts';
import { botSays, story } from '../../fakes/story.ts';
import { type SystemPostgres, postgresTools } from '../systemPostgres.ts';

const home = join(import.meta.dirname, '../../..');

/** A machine on which an operator types: a folder that stands for its root, with this project's working tree as the repository. */
export interface Machine {
  /** `/srv/nightdesk` there. */
  readonly place: string;
  /** Runs lines of the document as they stand, but for places and ports that only exist elsewhere; stops at the first that fails. What does not end is interrupted once it has printed `until`. */
  run(lines: string, until?: string): Promise<{ readonly code: number; readonly out: string }>;
  /** Its settings are in `.env`, and its processes run and are ready, or are stopped. */
  be(runs: boolean): Promise<void>;
  /** A clone uses what was installed and built here; one is made where there is none. */
  furnish(): Promise<void>;
  /** Somebody's text message waits for an answer, in the data of the stopped house. */
  customerWrites(): Promise<void>;
  /** Somebody adds a commit with a file of this name to the repository. */
  release(name: string): void;
  close(): Promise<void>;
}

/** The path of a program, or null where it is not installed. */
export function programAt(name: string): string | null {
  const folders = [
    ...(process.env['PATH'] ?? '').split(delimiter),
    '/usr/sbin',
    ...(postgresTools === null ? [] : [postgresTools]),
  ];
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path)) ?? null;
}

/** A new machine, for a house on SQLite, or for two processes on a PostgreSQL that stands there. */
export async function openMachine(contentDir: string, postgres: SystemPostgres | null): Promise<Machine> {
  const root = mkdtempSync(join(tmpdir(), 'nightdesk-machine-'));
  const [port, next, tls] = [await freePort(), await freePort(), await freePort()];
  const database = new URL(postgres === null ? 'postgres://127.0.0.1:1' : postgres.url);
  const place = join(root, 'srv/nightdesk');
  const here = (text: string): string =>
    [
      ['<your repository>', join(root, 'repository')],
      ['/srv/nightdesk', place],
      ['/backups/', join(root, 'backups/')],
      ['/tmp/rehearsal', join(root, 'rehearsal')],
      ['/etc/', join(root, 'etc/')],
      ['/usr/bin/node ', `${programAt('node') ?? ''} `],
      ['@127.0.0.1/nightdesk', `@127.0.0.1:${database.port}/nightdesk`],
      ['listen 443', `listen 127.0.0.1:${tls}`],
      ['3978', String(port)],
      ['3979', String(next)],
    ].reduce((now, [there = '', here = '']) => now.replaceAll(there, here), text);
  for (const folder of [
    'bin',
    'run',
    'backups',
    'etc/systemd/system',
    'etc/caddy',
    'etc/nginx/conf.d',
    'etc/prometheus',
  ])
    mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(join(root, 'log'), '');
  prepareNginx(root);
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=test', '-c', 'user.email=test@localhost', ...args], {
      cwd: join(root, 'repository'),
      stdio: 'ignore',
    });
  makeRepository(join(root, 'repository'), here, git);
  const env = {
    PATH: [join(import.meta.dirname, 'bin'), postgres?.tools ?? '', process.env['PATH'] ?? '', '/usr/sbin'].join(
      delimiter,
    ),
    HOME: root,
    MACHINE: root,
    NGINX: ['/usr/sbin/nginx', '/usr/bin/nginx'].find((path) => existsSync(path)) ?? '',
    NO_COLOR: '1',
    LOG_LEVEL: 'warn',
    PGHOST: '127.0.0.1',
    PGPORT: database.port,
    PGUSER: 'postgres',
  };
  const settings = {
    PORT: String(port),
    CONTENT_DIR: contentDir,
    ...(postgres === null ? awayTwilio : onPostgres(here)),
  };
  const units = (postgres === null ? ['nightdesk'] : ['nightdesk@3978', 'nightdesk@3979']).map(here);
  const running = () => globSync('*', { cwd: join(root, 'run') });
  const run: Machine['run'] = (lines, until) => runBash(here(lines), { cwd: root, env }, until);
  const expectRun = async (lines: string): Promise<void> => {
    const { code, out } = await run(lines);
    if (code !== 0) throw new Error(`${lines}\n${out}`);
  };
  const configure = (): void => {
    const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}\n`);
    writeFileSync(join(place, '.env'), lines.join(''));
  };
  return {
    place,
    run,
    async be(runs) {
      configure();
      if (!runs && running().length > 0) await expectRun(`systemctl stop ${running().join(' ')}`);
      if (!runs) return;
      await expectRun(`systemctl start ${units.join(' ')}`);
      for (const at of [port, next].slice(0, units.length))
        await expectRun(`curl -fsS --retry 600 --retry-delay 0 --retry-all-errors http://127.0.0.1:${at}/ready`);
    },
    async furnish() {
      if (!existsSync(place)) await expectRun('git clone --quiet <your repository> /srv/nightdesk');
      symlinkSync(join(home, 'node_modules'), join(place, 'node_modules'));
      cpSync(join(home, 'dist'), join(place, 'dist'), { recursive: true });
      // Their own blocks copy them, too; not every machine can try those.
      for (const unit of ['nightdesk.service', 'nightdesk@.service'])
        cpSync(join(place, 'docs/operate', unit), join(root, 'etc/systemd/system', unit));
      configure();
    },
    async customerWrites() {
      const store = await openStore({ dataDir: join(place, 'data'), newId: countedId });
      const { says, turn } = story(store, Date.now);
      for (const peer of ['+4915112345678', '+4915112345679'])
        await says('hello', {
          from: { channel: 'sms', account: '+4930231251', peer },
          identity: { level: 'claimed', phone: peer },
        });
      await turn({ say: [botSays('Good evening.')] });
      await store.close();
    },
    release(name) {
      writeFileSync(join(root, 'repository', name), 'A later version.\n');
      git('add', '.');
      git('commit', '--quiet', '--message', 'The next version.');
    },
    async close() {
      if (running().length > 0) await run(`systemctl stop ${running().join(' ')}`);
      rmSync(root, { recursive: true, force: true });
    },
  };
}

/** A Twilio that is away, so that something waits to leave. */
const awayTwilio = {
  PUBLIC_URL: 'https://help.example.com',
  TWILIO_ACCOUNT_SID: `AC${'0'.repeat(32)}`,
  TWILIO_AUTH_TOKEN: 'a-token-that-is-long-enough',
  TWILIO_FROM: '+4930231251',
  TWILIO_API_URL: 'http://127.0.0.1:1',
};

function onPostgres(here: (text: string) => string): Readonly<Record<string, string>> {
  return {
    DATABASE_URL: here('postgres://nightdesk:choose-a-good-one@127.0.0.1/nightdesk'),
    TOKEN_KEYS: Buffer.alloc(32, 7).toString('base64'),
  };
}

/** Runs lines in bash, and interrupts them, as Ctrl+C does, once they have printed something. */
async function runBash(
  lines: string,
  options: { readonly cwd: string; readonly env: Readonly<Record<string, string>> },
  until?: string,
): Promise<{ readonly code: number; readonly out: string }> {
  const child = spawn('bash', ['-euo', 'pipefail', '-c', lines], {
    ...options,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let isInterrupted = false;
  const keep = (chunk: Buffer): void => {
    out += chunk.toString();
    if (until === undefined || isInterrupted || !out.includes(until) || child.pid === undefined) return;
    isInterrupted = true;
    // The whole group, as a terminal does.
    process.kill(-child.pid, 'SIGINT');
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const [code] = await once(child, 'exit');
  return { code: isInterrupted ? 0 : Number(code ?? -1), out };
}

/** The working tree as it is, committed; the files an operator copies name the test's places and ports. */
function makeRepository(
  folder: string,
  here: (text: string) => string,
  git: (...args: readonly string[]) => void,
): void {
  const left = new Set(['node_modules', 'data', 'dist', 'coverage', '.git', '.env'].map((name) => join(home, name)));
  cpSync(home, folder, { recursive: true, filter: (path) => !left.has(path) });
  for (const file of globSync('docs/operate/*', { cwd: folder }))
    writeFileSync(join(folder, file), here(readFileSync(join(folder, file), 'utf8')));
  git('init', '--quiet');
  git('add', '.');
  git('commit', '--quiet', '--message', 'This version.');
}

/** What Debian's package brings around the one file. */
function prepareNginx(root: string): void {
  const certificate = join(root, 'etc/letsencrypt/live/help.example.com');
  mkdirSync(certificate, { recursive: true });
  execFileSync(
    'openssl',
    [
      'req',
      '-x509',
      '-newkey',
      'ec',
      '-pkeyopt',
      'ec_paramgen_curve:prime256v1',
      '-nodes',
      '-days',
      '2',
      '-subj',
      '/CN=help.example.com',
    ].concat(['-keyout', join(certificate, 'privkey.pem'), '-out', join(certificate, 'fullchain.pem')]),
    { stdio: 'ignore' },
  );
  writeFileSync(
    join(root, 'etc/nginx/nginx.conf'),
    `pid ${root}/nginx.pid;\nevents {}\nhttp {\n  access_log off;\n  include ${root}/etc/nginx/conf.d/*.conf;\n}\n`,
  );
}
