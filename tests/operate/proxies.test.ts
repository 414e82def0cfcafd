import { expect } from 'chai';
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { WebSocket } from 'ws';
import { fieldsOf, textOf } from '../fakes/directLine.ts';
import { freePort } from '../fakes/freePort.ts';
import { openTestHouse, type TestHouse } from '../fakes/house.ts';
import { smallContent, type SmallContent } from '../server/smallContent.ts';
import { soon } from '../server/soon.ts';
import { programAt } from './commands/machine.ts';

const files = join(import.meta.dirname, '../../docs/operate');
const name = 'help.example.com';

interface Proxy {
  readonly port: number;
  readonly process: ChildProcess;
}

/** Each proxy with its file of docs/operate/, on other ports and with a certificate of its own; those that are installed here. */
const proxies = {
  caddy: async (folder: string, upstream: number, port: number) => {
    const file = readFileSync(join(files, 'Caddyfile'), 'utf8').replace('3978', String(upstream));
    const local = `{\n\tlocal_certs\n\tskip_install_trust\n\tadmin off\n\thttps_port ${port}\n\tauto_https disable_redirects\n}\n`;
    writeFileSync(join(folder, 'Caddyfile'), local + file);
    const env = { HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
    return spawn(programAt('caddy') ?? '', ['run', '--config', join(folder, 'Caddyfile'), '--adapter', 'caddyfile'], {
      env,
      stdio: 'ignore',
    });
  },
  nginx: async (folder: string, upstream: number, port: number) => {
    await promisify(execFile)('openssl', [
      'req',
      '-x509',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-subj',
      `/CN=${name}`,
      '-keyout',
      join(folder, 'privkey.pem'),
      '-out',
      join(folder, 'fullchain.pem'),
    ]);
    const file = readFileSync(join(files, 'nginx.conf'), 'utf8')
      .replaceAll('3978', String(upstream))
      .replaceAll(`/etc/letsencrypt/live/${name}`, folder)
      .replace('listen 443', `listen 127.0.0.1:${port}`);
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
      .map((what) => `${what}_temp_path ${folder}/${what};`)
      .join(' ');
    writeFileSync(
      join(folder, 'all.conf'),
      `daemon off; pid ${folder}/pid; events {} http { access_log off; ${temporary}\n${file} }\n`,
    );
    return spawn(programAt('nginx') ?? '', ['-e', 'stderr', '-p', folder, '-c', join(folder, 'all.conf')], {
      stdio: 'ignore',
    });
  },
} as const;

describe('A proxy as docs/operate/ sets it up', function () {
  this.timeout(60_000);
  let content: SmallContent;
  let house: TestHouse;
  let upstream: number;
  let proxy: Proxy;
  let folder: string;

  before(async () => {
    content = await smallContent();
    upstream = await freePort();
    house = await openTestHouse({
      PORT: String(upstream),
      CONTENT_DIR: content.dir,
      PUBLIC_URL: `https://${name}`,
      TRUSTED_PROXIES: '127.0.0.1,::1',
    });
  });
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'nightdesk-proxy-'));
    mkdirSync(join(folder, 'logs'));
  });
  afterEach(async () => {
    const ended = once(proxy.process, 'exit');
    proxy.process.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  });
  after(async () => {
    await house.stop();
    await content.remove();
  });

  /** Calls Nightdesk through the proxy, as a browser does. */
  function ask(
    method: string,
    path: string,
    body?: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<{ readonly status: number; readonly text: string }> {
    return new Promise((resolve, reject) => {
      const call = request(
        {
          host: '127.0.0.1',
          port: proxy.port,
          servername: name,
          // Its certificate is of this test only.
          rejectUnauthorized: false,
          method,
          path,
          headers: { host: name, ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
        },
        (response) => {
          let text = '';
          response.on('data', (chunk: Buffer) => (text += chunk.toString()));
          response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
        },
      );
      call.on('error', reject);
      call.end(body === undefined ? undefined : JSON.stringify(body));
    });
  }

  for (const kind of ['caddy', 'nginx'] as const)
    // What is missing is said by tests/operate/commands/commands.test.ts.
    if (programAt(kind) !== null)
      it(`${kind} lets chats through, listens with them, and hides the figures`, async () => {
        const port = await freePort();
        proxy = { port, process: await proxies[kind](folder, upstream, port) };
        await soon('it answers', () =>
          ask('GET', '/ready').then(
            ({ status }) => status === 200,
            () => false,
          ),
        );
        expect((await ask('GET', '/metrics')).status).to.equal(401);
        const token = fieldsOf(JSON.parse((await ask('POST', '/widget/token', {})).text));
        const authorization = `Bearer ${textOf(token, 'token')}`;
        const begun = await ask('POST', '/v3/directline/conversations', {}, { authorization });
        const { streamUrl = '' } = JSON.parse(begun.text) as { readonly streamUrl?: string };
        expect(streamUrl).to.match(new RegExp(`^wss://${name}/`));
        const secure = { servername: name, rejectUnauthorized: false, headers: { host: name } };
        const socket = new WebSocket(streamUrl.replace(`//${name}`, `//127.0.0.1:${port}`), secure);
        let heard = '';
        socket.on('message', (data: Buffer) => (heard += data.toString()));
        await once(socket, 'open');
        const path = `/v3/directline/conversations/${textOf(token, 'conversationId')}/activities`;
        const said = await ask('POST', path, { type: 'message', text: 'how old must I be?' }, { authorization });
        expect(said.status).to.equal(200);
        await soon('the answer comes by the socket', () => heard.includes('18 or older'));
        socket.close();
        // Over https the desk may be signed in to; a wrong password is refused, not the way in which it came.
        const wrong = await ask('POST', '/desk/api/sign-in', { email: 'x@example.com', password: 'not this one' });
        expect(wrong.status).to.equal(401);
      });
});
