import { expect } from 'chai';
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { gunzipSync, gzipSync } from 'node:zlib';
import { NightdeskError } from '../../core/error.ts';
import { openHost } from '../../server/http/openHost.ts';
import { countedId } from '../fakes/stores.ts';
import { type Answer, ask, openLine } from './ask.ts';
import { openTestHost, route, type TestHost } from './openTestHost.ts';
import { soon } from './soon.ts';

const limit = 1000;
const plain = { 'content-type': 'text/plain' };
const long = 'All about cards. '.repeat(200);

describe('The HTTP server', () => {
  let home: TestHost;
  let handled = 0;

  before(async () => {
    home = await openTestHost(
      (host) => {
        for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS'] as const)
          host.mount(
            route(
              '/echo',
              async ({ body }) => {
                handled += 1;
                return { status: 200, headers: plain, body: Buffer.from(body).toString() };
              },
              { method, maxBytes: limit },
            ),
          );
        host.mount(
          route('/hello/:name', async ({ params }) => ({ status: 200, headers: plain, body: params['name'] ?? '' })),
          route('/ip', async ({ ip, headers }) => ({
            status: 200,
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify({ ip, proto: headers['x-forwarded-proto'] ?? null }),
          })),
          route('/broken', async () => {
            throw new Error('insert into person: Ada, 4111 1111 1111 1111');
          }),
          route('/down', async () => {
            throw new NightdeskError('store-unavailable', 'postgres at 10.1.2.3 is gone', { retryAfterMs: 1500 });
          }),
          route('/wrong', async () => {
            throw new NightdeskError('bad-request', 'text: Write something.');
          }),
          route('/empty', async () => ({ status: 204 })),
          route('/public', async () => ({ status: 200, headers: { 'cache-control': 'public' }, body: long })),
          route('/varied', async () => ({
            status: 200,
            headers: { 'cache-control': 'public', vary: 'accept-language' },
            body: long,
          })),
          route('/private', async () => ({ status: 200, body: long })),
        );
      },
      { patienceMs: 300 },
    );
  });
  after(() => home.host.close());

  const echo = (body: string | Uint8Array, headers: Readonly<Record<string, string>> = {}, chunked = false) =>
    ask(home.port, '/echo', { method: 'POST', body, headers, chunked });
  const codeOf = ({ json }: Answer): unknown => (json as { error?: { code?: unknown } } | null)?.error?.code;

  describe('with a body', () => {
    it('takes one that just fits and refuses one byte more, also when nobody says how long it is', async () => {
      expect((await echo('x'.repeat(limit))).text).to.have.length(limit);
      expect((await echo('x'.repeat(limit), {}, true)).text).to.have.length(limit);
      const before = handled;
      for (const chunked of [false, true]) {
        const answer = await echo('x'.repeat(limit + 1), {}, chunked);
        expect([answer.status, codeOf(answer)], String(chunked)).to.deep.equal([413, 'too-large']);
      }
      expect(handled).to.equal(before);
    });

    it('unpacks gzip, but no more of it than may come', async () => {
      const gzip = { 'content-encoding': 'gzip' };
      expect((await echo(gzipSync('Bonjour'), gzip)).text).to.equal('Bonjour');
      const bomb = gzipSync(Buffer.alloc(500_000));
      expect(bomb.length).to.be.below(limit);
      expect(codeOf(await echo(bomb, gzip))).to.equal('too-large');
    });

    it('says plainly what it cannot unpack, and lives on', async () => {
      const notGzip = await echo('this is no gzip', { 'content-encoding': 'gzip' });
      expect([notGzip.status, codeOf(notGzip)]).to.deep.equal([400, 'bad-request']);
      const unknown = await echo('x', { 'content-encoding': 'br' });
      expect([unknown.status, codeOf(unknown)]).to.deep.equal([400, 'bad-request']);
      expect((await echo('', { 'content-encoding': 'gzip' })).status).to.equal(200);
      expect((await echo('still here', { 'content-encoding': ' Identity' })).text).to.equal('still here');
    });

    it('does not wait for ever for the rest of it', async () => {
      const before = handled;
      const line = openLine(home.port, 'POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\nhalf');
      expect(await line.ended).to.match(/^HTTP\/1\.1 400 [\s\S]*too slowly/);
      expect(handled).to.equal(before);
    });

    it('does nothing with half of one', async () => {
      const before = home.answered.length;
      const line = openLine(home.port, 'POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\nhalf');
      await new Promise((resolve) => setTimeout(resolve, 50));
      line.socket.destroy();
      await line.ended;
      await soon('the answer', () => home.answered.length > before);
      expect(home.answered.at(-1)?.status).to.equal(400);
      const more = handled;
      expect((await echo('and on')).text).to.equal('and on');
      expect(handled).to.equal(more + 1);
    });

    it('hangs up after an answer to a body that nobody reads', async () => {
      const line = openLine(home.port, `POST /nowhere HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\n`);
      expect(await line.until('error')).to.match(/connection: close/i);
      line.socket.destroy();
    });

    it('takes every method that was mounted', async () => {
      for (const method of ['PUT', 'DELETE', 'OPTIONS'])
        expect((await ask(home.port, '/echo', { method, body: method })).text).to.equal(method);
    });
  });

  describe('of an address', () => {
    it('gives parts of it decoded, up to 512 characters', async () => {
      expect((await ask(home.port, '/hello/J%C3%B6rg%2FAda')).text).to.equal('Jörg/Ada');
      expect((await ask(home.port, `/hello/${'x'.repeat(512)}`)).text).to.have.length(512);
      expect((await ask(home.port, `/hello/${'x'.repeat(513)}`)).status).to.equal(404);
      expect((await ask(home.port, '/empty/')).status).to.equal(204);
    });

    it('refuses in our own form what leads nowhere, takes another method, or cannot be read', async () => {
      const cases = [
        ['GET', '/nowhere', 404, 'not-found'],
        ['DELETE', '/hello/ada', 405, 'bad-request'],
        ['GET', '/hello/%E0%A4%A', 404, 'not-found'],
        ['GET', '/%', 404, 'not-found'],
        ['OPTIONS', '*', 400, 'bad-request'],
        ['GET', 'http://elsewhere.example/hello/ada', 400, 'bad-request'],
      ] as const;
      for (const [method, path, status, code] of cases) {
        const answer = await ask(home.port, path, { method });
        expect([answer.status, codeOf(answer)], `${method} ${path}`).to.deep.equal([status, code]);
      }
      expect((await ask(home.port, '/hello/ada')).text).to.equal('ada');
    });

    it('refuses one that two readers would read as two, and lives on', async () => {
      for (const path of ['/hello/../hello/ada', '/hello/%2e%2e/hello/ada', '/hello\\ada', '/hello/<b>'])
        expect((await ask(home.port, path)).status, path).to.equal(400);
      for (const host of ['[', '%', 'a b', 'a:99999', 'a/hello/ada?', 'a/hello/ada#'])
        expect((await ask(home.port, '/ip', { headers: { host } })).status, host).to.equal(400);
      for (const host of ['help.example.com', '[::1]:8080', '127.0.0.1:80', ''])
        expect((await ask(home.port, '/hello/a.%2Fb', { headers: { host } })).text, host).to.equal('a./b');
    });

    it('answers HEAD as GET, without the body', async () => {
      const head = await ask(home.port, '/hello/ada', { method: 'HEAD' });
      expect([head.status, head.text, head.headers['content-length']]).to.deep.equal([200, '', '3']);
    });

    it('takes an offer of HTTP/2 as an ordinary request', async () => {
      const headers = { connection: 'Upgrade, HTTP2-Settings', upgrade: 'h2c', 'http2-settings': '' };
      expect((await ask(home.port, '/hello/ada', { headers })).text).to.equal('ada');
    });
  });

  describe('when something fails', () => {
    it('tells the operator, and strangers nothing of it', async () => {
      const before = home.faults.length;
      const broken = await ask(home.port, '/broken');
      expect([broken.status, broken.json]).to.deep.equal([
        500,
        { error: { code: 'fault', message: 'Something went wrong here.' } },
      ]);
      const down = await ask(home.port, '/down');
      expect([down.status, down.headers['retry-after'], down.json]).to.deep.equal([
        503,
        '2',
        { error: { code: 'store-unavailable', message: 'Please try again in a moment.' } },
      ]);
      expect(home.faults.length - before).to.equal(2);
    });

    it('gives the caller our words about what the caller did wrong', async () => {
      const before = home.faults.length;
      const wrong = await ask(home.port, '/wrong');
      expect(wrong.json).to.deep.equal({ error: { code: 'bad-request', message: 'text: Write something.' } });
      expect(home.faults).to.have.length(before);
    });
  });

  it('gives every request an id of ours, whatever a stranger calls it', async () => {
    const headers = { 'x-request-id': 'evil\u0020id' };
    const one = await ask(home.port, '/hello/ada', { headers });
    const id = one.headers['x-request-id'];
    expect(id).to.match(/^id-\d+$/);
    expect(home.answered.at(-1)).to.include({ id, route: '/hello/:name', method: 'GET', status: 200, ip: '127.0.0.1' });
    const lost = await ask(home.port, '/nowhere/secret', { headers });
    expect(lost.headers['x-request-id'])
      .to.match(/^id-\d+$/)
      .and.not.equal(id);
    expect(home.answered.at(-1)).to.include({ id: lost.headers['x-request-id'], route: '', status: 404 });
  });

  it('sends its safe headers with every answer', async () => {
    const answers = await Promise.all([
      ask(home.port, '/hello/ada'),
      ask(home.port, '/empty'),
      ask(home.port, '/nowhere'),
      ask(home.port, '/hello/ada', { method: 'DELETE' }),
      ask(home.port, '/hello/%E0%A4%A'),
      ask(home.port, '/broken'),
      ask(home.port, '/down'),
      echo('x'.repeat(limit + 1)),
      ask(home.port, '*', { method: 'OPTIONS' }),
    ]);
    for (const { status, headers } of answers)
      expect(headers, String(status)).to.include({
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'strict-origin-when-cross-origin',
        'x-frame-options': 'SAMEORIGIN',
        'cross-origin-resource-policy': 'same-origin',
        'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      });
    for (const { headers } of answers) expect(headers).to.not.have.any.keys('server', 'x-powered-by');
  });

  it('packs what everybody may see for those who can unpack it, and never what is somebody’s own', async () => {
    const gzip = { 'accept-encoding': 'br, gzip' };
    const packed = await ask(home.port, '/public', { headers: gzip });
    expect(packed.headers).to.include({ 'content-encoding': 'gzip', vary: 'accept-encoding' });
    expect(gunzipSync(packed.bytes).toString()).to.equal(long);
    for (const no of ['', 'identity', 'gzip;q=0', 'gzip ; q=0.0, br']) {
      const unpacked = await ask(home.port, '/public', { headers: { 'accept-encoding': no } });
      expect(unpacked.text, no).to.equal(long);
      expect(unpacked.headers['vary'], no).to.equal('accept-encoding');
    }
    expect((await ask(home.port, '/varied', { headers: gzip })).headers['vary']).to.equal(
      'accept-language, accept-encoding',
    );
    expect((await ask(home.port, '/private', { headers: gzip })).text).to.equal(long);
  });

  it('says when its port is taken', async () => {
    const second = openHost({
      trustedProxies: [],
      newId: countedId,
      gate: () => null,
      onAnswer: () => undefined,
      onFault: () => undefined,
    });
    const trouble = await second.listen(home.port, '127.0.0.1').then(
      () => 'listens',
      (error: unknown) => (error instanceof Error && 'code' in error ? error.code : error),
    );
    expect(trouble).to.equal('EADDRINUSE');
  });

  it('asks the gate before it reads or does anything', async () => {
    const before = handled;
    const shut = await openTestHost(
      (host) =>
        host.mount(
          route('/echo', async () => ({ status: 200, body: String((handled += 1)) }), {
            method: 'POST',
            maxBytes: limit,
          }),
        ),
      { gate: ({ url }) => (url === '/echo' ? { status: 429, headers: { 'retry-after': '9' } } : null) },
    );
    const answer = await ask(shut.port, '/echo', { method: 'POST', body: 'x' });
    expect([answer.status, answer.headers['retry-after'], handled]).to.deep.equal([429, '9', before]);
    await shut.host.close();
  });

  it('sends every other GET to one place', async () => {
    const lost = await openTestHost((host) => {
      host.mount(route('/here', async () => ({ status: 200, body: 'here' })));
      host.mountRest(async ({ url }) => ({ status: 404, body: `no ${url}` }));
    });
    expect((await ask(lost.port, '/here')).text).to.equal('here');
    expect((await ask(lost.port, '/far/away?x=1')).text).to.equal('no /far/away?x=1');
    await lost.host.close();
  });

  it('answers what is under way before it closes, and takes nothing new on the same line', async () => {
    const { promise, resolve: finish } = Promise.withResolvers<void>();
    const { promise: arrived, resolve: arrive } = Promise.withResolvers<void>();
    const busy = await openTestHost((host) =>
      host.mount(
        route('/slow', async () => {
          arrive();
          await promise;
          return { status: 200, body: 'done' };
        }),
      ),
    );
    const line = openLine(busy.port, 'GET /slow HTTP/1.1\r\nHost: a\r\n\r\n');
    await arrived;
    let isClosed = false;
    const closed = busy.host.close().then(() => (isClosed = true));
    await soon('nobody new is let in', () =>
      ask(busy.port, '/elsewhere').then(
        () => false,
        () => true,
      ),
    );
    expect(isClosed).to.equal(false);
    finish();
    expect(await line.ended).to.match(/^HTTP\/1\.1 200 OK[\s\S]*connection: close[\s\S]*done$/i);
    await closed;
  });

  it('answers whoever knocked before it closed, however busy it was', async () => {
    const busy = await openTestHost((host) => host.mount(route('/here', async () => ({ status: 200, body: 'here' }))));
    const knocks = 20;
    const knocked = new Int32Array(new SharedArrayBuffer(4));
    // From another thread: they knock while this one does something else and does not hear it.
    const outside = new Worker(
      `const { connect } = require('node:net');
      const { parentPort, workerData: { port, knocked, knocks } } = require('node:worker_threads');
      for (let count = 0; count < knocks; count += 1) {
        let heard = '';
        const line = connect(port, '127.0.0.1', () => {
          line.write('GET /here HTTP/1.1\\r\\nHost: a\\r\\n\\r\\n');
          Atomics.add(knocked, 0, 1);
          Atomics.notify(knocked, 0);
        });
        line.on('data', (chunk) => (heard += chunk));
        line.on('error', (error) => (heard = error.code));
        line.on('close', () => parentPort.postMessage(heard));
      }`,
      { eval: true, workerData: { port: busy.port, knocked, knocks } },
    );
    const heard: string[] = [];
    outside.on('message', (said: string) => heard.push(said));
    await once(outside, 'online');
    while (Atomics.load(knocked, 0) < knocks) Atomics.wait(knocked, 0, Atomics.load(knocked, 0), 100);
    await busy.host.close();
    await soon('everybody heard something', async () => heard.length === knocks);
    expect(heard.filter((said) => !/^HTTP\/1\.1 200 OK[\s\S]*here$/.test(said))).to.deep.equal([]);
  });
});
