import { expect } from 'chai';
import { createServer, type ServerResponse } from 'node:http';
import { brotliCompressSync, constants, deflateSync, gzipSync } from 'node:zlib';
import { callTelegram } from '../../adapters/telegram/callTelegram.ts';
import { NightdeskError } from '../../core/error.ts';
import { testStores } from '../fakes/stores.ts';
import { openLine } from '../server/ask.ts';
import { openTestHost, route } from '../server/openTestHost.ts';
import { faultOf } from './faultOf.ts';
import { type Doors, openDoors } from './openDoors.ts';
import { type Heard, type Sent, send, sendBytes } from './send.ts';

const megabyte = 2 ** 20;
const json = 'application/json';
const form = 'application/x-www-form-urlencoded';

/** What is small on the way and large inside, deep, endless or slow. Whoever it comes from, it is refused or taken, and the house lives on. */
describe('A bomb', () => {
  const stores = testStores('sqlite');
  let doors: Doors;
  let most = 0;
  const watch = (): number => (most = Math.max(most, process.memoryUsage().rss));
  before(async function () {
    this.timeout(60_000);
    doors = await openDoors(await stores.place());
  });
  after(() => doors.close());

  /** To every door that takes a body, unsigned and signed. */
  async function toAll(headers: Sent['headers'], body: Buffer, which = /^POST /): Promise<readonly Heard[]> {
    const before = watch();
    const answers: Heard[] = [];
    for (const address of doors.addresses.filter((one) => which.test(one))) {
      const path = address.slice(5).replace(/:\w+/g, 'x');
      const sent: Sent = { method: 'POST', path, headers, body };
      for (const one of [sent, await doors.genuine(sent)]) {
        const heard = await send(doors.port, one);
        expect(faultOf(one, heard)).to.equal(null);
        answers.push(heard);
        watch();
      }
    }
    expect(answers).to.not.be.empty;
    expect((await fetch(`${doors.origin}/health`)).status).to.equal(200);
    // The clients of this test live in the same process.
    expect((most - before) / megabyte, 'megabytes more').to.be.below(400);
    return answers;
  }

  const zeros = Buffer.alloc(64 * megabyte);
  const wholly = gzipSync(zeros, { level: 9 });
  const packings: readonly (readonly [what: string, coding: string, body: Buffer, statuses: readonly number[]])[] = [
    ['gzip', 'gzip', wholly, [401, 403, 405, 413, 429]],
    ['a little gzip', 'gzip', gzipSync(zeros.subarray(0, 8 * megabyte)), [401, 403, 405, 413, 429]],
    ['gzip in gzip', 'gzip', gzipSync(wholly), [200, 204, 400, 401, 403, 404, 413, 429]],
    ['deflate', 'deflate', deflateSync(zeros.subarray(0, 8 * megabyte)), [400, 401, 403]],
    ['Brotli', 'br', brotliCompressSync(zeros, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } }), [400, 401, 403]],
    ['gzip that says more', 'gzip, br', wholly, [400, 401, 403]],
    ['a way we do not know', 'zstd', wholly, [400, 401, 403]],
  ];
  for (const [what, coding, body, statuses] of packings)
    it(`of ${what} unpacks to no more than may come, or not at all`, async () => {
      const type = what === 'gzip' ? form : json;
      const answers = await toAll(
        [
          ['Content-Type', type],
          ['Content-Encoding', coding],
        ],
        body,
      );
      for (const { status } of answers) expect(status).to.be.oneOf(statuses);
    });

  const many = (count: number, piece: (at: number) => string): string =>
    Array.from({ length: count }, (_, at) => piece(at)).join(',');
  const structures: Readonly<Record<string, string>> = {
    'arrays in arrays': `${'['.repeat(10_000)}${']'.repeat(10_000)}`,
    'arrays that never end': '['.repeat(200_000),
    'objects in objects': `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`,
    'deep inside a known field': `{"type":"message","text":"x","update_id":1,"value":${'['.repeat(60_000)}${']'.repeat(60_000)}}`,
    'deep inside what is kept for an echo': `{"type":"message","text":"x","channelData":{"a":${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}}}`,
    'as many things as fit': `{"type":"event","name":"x","value":[${many(100_000, () => '0')}]}`,
    'as many texts with digits as fit': `{"type":"event","name":"x","value":[${many(30_000, () => '"4111"')}]}`,
    'as many names as fit': `{"type":"message","text":"x","channelData":{${many(14_000, (at) => `"n${at}":0`)}}}`,
    'one name again and again': `{${many(20_000, () => '"type":"message"')}}`,
    'a number of a hundred thousand digits': `{"type":"message","text":"x","value":${'9'.repeat(100_000)}}`,
    'a text of NULs': `{"type":"message","text":"${'\\u0000'.repeat(9_000)}"}`,
    'a text that a pattern could choke on': `{"type":"message","text":"${'1 '.repeat(4_900)}"}`,
    prototypes: `{"__proto__":{"isAdmin":true},"constructor":{"prototype":{"isAdmin":true}},"type":"message","text":"x"}`,
  };
  for (const [what, text] of Object.entries(structures))
    it(`of JSON: ${what}`, async () => {
      await toAll([['Content-Type', json]], Buffer.from(text));
      expect(Object.hasOwn(Object.prototype, 'isAdmin')).to.equal(false);
    });

  const forms: Readonly<Record<string, string>> = {
    'as many fields as fit': Array.from({ length: 50_000 }, (_, at) => `${at.toString(36)}=`).join('&'),
    'one field again and again': 'a=1&'.repeat(60_000),
    'nothing but &': '&'.repeat(250_000),
    'nothing but %': '%'.repeat(250_000),
    'brackets that others unfold': `a${'[b]'.repeat(50_000)}=1`,
    prototypes: '__proto__[isAdmin]=1&constructor.prototype.isAdmin=1&__proto__=1',
  };
  for (const [what, text] of Object.entries(forms))
    it(`of a form: ${what}`, async () => {
      await toAll([['Content-Type', form]], Buffer.from(text));
      expect(Object.hasOwn(Object.prototype, 'isAdmin')).to.equal(false);
    });

  it('of ten megabytes is refused before it has come, also when nobody says how long it is', async () => {
    const text = Buffer.from(`{"type":"message","text":"${'x'.repeat(10 * megabyte)}"}`);
    const chunk = Buffer.concat([Buffer.from(`${text.length.toString(16)}\r\n`), text, Buffer.from('\r\n0\r\n\r\n')]);
    const some = /^POST \/(channels|api\/messages|widget|v3\/.*activities|desk\/api\/sign-in)/;
    const type = ['Content-Type', json] as const;
    for (const { status } of [
      ...(await toAll([type], text, some)),
      ...(await toAll([type, ['Transfer-Encoding', 'chunked']], chunk, some)),
    ])
      expect(status).to.be.oneOf([401, 403, 413]);
  });

  it('in a file that is sent up is looked at by nobody', async () => {
    const zip = Buffer.concat([Buffer.from('PK\u0003\u0004'), gzipSync(zeros)]);
    const part = `--b\r\nContent-Disposition: form-data; name="file"; filename="a.zip"\r\nContent-Type: application/zip\r\n\r\n`;
    const body = Buffer.concat([Buffer.from(part), zip, Buffer.from('\r\n--b--\r\n')]);
    const path = '/v3/directline/conversations/x/upload?userId=x';
    const sent = await doors.genuine({
      method: 'POST',
      path,
      headers: [['Content-Type', 'multipart/form-data; boundary=b']],
      body,
    });
    const heard = await send(doors.port, sent);
    expect(heard.status).to.equal(400);
    expect(heard.body).to.include('AttachmentsNotSupported');
  });

  it('of heads, lines and lengths ends at the parser', async () => {
    const head = `Host: 127.0.0.1:${doors.port}\r\nConnection: close\r\n`;
    const raw: readonly (readonly [what: string, bytes: string, statuses: readonly number[]])[] = [
      ['a huge header', `GET / HTTP/1.1\r\n${head}X: ${'x'.repeat(100_000)}\r\n\r\n`, [0, 431]],
      ['thousands of headers', `GET / HTTP/1.1\r\n${head}${'X: y\r\n'.repeat(5_000)}\r\n`, [0, 431]],
      ['a huge address', `GET /${'x'.repeat(100_000)} HTTP/1.1\r\n${head}\r\n`, [0, 414, 431]],
      [
        'two lengths',
        `POST /channels/sms HTTP/1.1\r\n${head}Content-Length: 3\r\nContent-Length: 5\r\n\r\nabcde`,
        [400],
      ],
      [
        'a length and chunks',
        `POST /channels/sms HTTP/1.1\r\n${head}Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
        [400],
      ],
      ['a length below zero', `POST /channels/sms HTTP/1.1\r\n${head}Content-Length: -1\r\n\r\n`, [400]],
      [
        'a length beyond counting',
        `POST /channels/sms HTTP/1.1\r\n${head}Content-Length: 99999999999999999999\r\n\r\n`,
        [400],
      ],
      [
        'a length that is a lie',
        `POST /channels/sms HTTP/1.1\r\n${head}Content-Length: 9007199254740991\r\n\r\nx`,
        [413],
      ],
      ['chunks that are none', `POST /channels/sms HTTP/1.1\r\n${head}Transfer-Encoding: chunked\r\n\r\nzz\r\n`, [400]],
      [
        'a chunk beyond counting',
        `POST /channels/sms HTTP/1.1\r\n${head}Transfer-Encoding: chunked\r\n\r\nffffffffffffffffff\r\n`,
        [400],
      ],
      [
        'a chunk with a long remark',
        `POST /channels/sms HTTP/1.1\r\n${head}Transfer-Encoding: chunked\r\n\r\n1;${'x'.repeat(50_000)}\r\na\r\n0\r\n\r\n`,
        [0, 400, 401, 413],
      ],
      ['another way to send', `POST /channels/sms HTTP/1.1\r\n${head}Transfer-Encoding: gzip\r\n\r\n`, [400]],
      ['no host', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n', [400]],
      ['a host that is none', 'GET / HTTP/1.1\r\nHost: [\r\nConnection: close\r\n\r\n', [400]],
      ['a host that swallows the path', 'GET / HTTP/1.1\r\nHost: a/metrics?\r\nConnection: close\r\n\r\n', [400]],
      ['a way back up', `GET /channels/../metrics HTTP/1.1\r\n${head}\r\n`, [400]],
      ['a header of two lines', `GET / HTTP/1.1\r\n${head}X: a\r\n b\r\n\r\n`, [200, 400]],
      ['a header without a name', `GET / HTTP/1.1\r\n${head}: x\r\n\r\n`, [400]],
      ['a NUL in a header', `GET / HTTP/1.1\r\n${head}X: a\0b\r\n\r\n`, [400]],
      ['line ends of Unix', `GET / HTTP/1.1\n${head.replaceAll('\r', '')}\n`, [200, 400]],
      ['another protocol', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03', [400]],
      ['HTTP/2 as if we had agreed', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', [0, 400]],
      ['a tunnel', `CONNECT 169.254.169.254:80 HTTP/1.1\r\n${head}\r\n`, [0]],
      ['an address elsewhere', `GET http://169.254.169.254/latest/meta-data HTTP/1.1\r\n${head}\r\n`, [400]],
      ['an address of everything', `OPTIONS * HTTP/1.1\r\n${head}\r\n`, [400]],
      ['a method nobody knows', `BOMB / HTTP/1.1\r\n${head}\r\n`, [400]],
      ['what should not be expected', `GET / HTTP/1.1\r\n${head}Expect: everything\r\n\r\n`, [417]],
      ['a WebSocket nowhere', `GET / HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`, [404]],
      [
        'a WebSocket at a host that is none',
        `GET /v3/directline/conversations/x/stream HTTP/1.1\r\nHost: [\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`,
        [400],
      ],
    ];
    for (const [what, bytes, statuses] of raw) {
      expect((await sendBytes(doors.port, Buffer.from(bytes, 'latin1'))).status, what).to.be.oneOf(statuses);
      expect((await fetch(`${doors.origin}/health`)).status, `after ${what}`).to.equal(200);
    }
  });

  it('of a hundred that drip goes off for nobody else, and every line is ended', async () => {
    const { host, port } = await openTestHost(
      (here) => here.mount(route('/take', async () => ({ status: 200 }), { method: 'POST', maxBytes: 1_000 })),
      { patienceMs: 400 },
    );
    const lines = Array.from({ length: 100 }, () =>
      openLine(port, 'POST /take HTTP/1.1\r\nHost: a\r\nContent-Length: 900\r\n\r\n'),
    );
    const dripping = setInterval(() => {
      for (const { socket } of lines) if (socket.writable) socket.write('x');
    }, 20);
    const honest = await send(port, { method: 'POST', path: '/take', headers: [], body: Buffer.from('x') });
    expect(honest.status).to.equal(200);
    const ends = await Promise.all(lines.map((line) => line.ended));
    clearInterval(dripping);
    for (const end of ends) expect(end).to.match(/^HTTP\/1\.1 400 [\s\S]*too slowly/);
    await host.close();
  });

  it('whose headers never end goes off for nobody else either', async function () {
    // Left alone, Node would look after half a minute.
    this.timeout(20_000);
    const { host, port } = await openTestHost(
      (here) => here.mount(route('/take', async () => ({ status: 200 }), { method: 'POST', maxBytes: 1_000 })),
      { patienceMs: 600 },
    );
    const lines = Array.from({ length: 20 }, () => openLine(port, 'POST /take HTTP/1.1\r\nHost: a\r\n'));
    const dripping = setInterval(() => {
      for (const { socket } of lines) if (socket.writable) socket.write('X-More: x\r\n');
    }, 20);
    const honest = await send(port, { method: 'POST', path: '/take', headers: [], body: Buffer.from('x') });
    expect(honest.status).to.equal(200);
    const ends = await Promise.all(lines.map((line) => line.ended));
    clearInterval(dripping);
    for (const end of ends) expect(end).to.match(/^HTTP\/1\.1 408 /);
    await host.close();
  });

  describe('in the answer of a provider', () => {
    const ask = async (answer: (response: ServerResponse) => void): Promise<unknown> => {
      const server = createServer((_request, response) => answer(response));
      await new Promise<void>((resolve) => {
        server.listen(0, '127.0.0.1', resolve);
      });
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      try {
        return await callTelegram(
          { apiUrl: `http://127.0.0.1:${port}`, botToken: '1:x' },
          { method: 'getUpdates', fields: {}, signal: AbortSignal.timeout(15_000), timeoutMs: 15_000 },
        ).catch((error: unknown) => error);
      } finally {
        server.closeAllConnections();
        server.close();
      }
    };
    const packedIn = (body: Buffer) => (response: ServerResponse) => {
      response.writeHead(200, { 'content-encoding': 'gzip' });
      response.end(body);
    };
    const endless =
      (status: number, headers: Readonly<Record<string, string>>, chunk: Buffer) => (response: ServerResponse) => {
        response.writeHead(status, headers);
        const more = (): void => {
          while (!response.destroyed && response.write(chunk));
        };
        response.on('drain', more);
        more();
      };

    it('is not unpacked beyond what an answer may be', async () => {
      const before = watch();
      const error = await ask(packedIn(wholly));
      expect(error).to.be.instanceOf(NightdeskError).with.property('code', 'delivery-unknown');
      expect((watch() - before) / megabyte).to.be.below(200);
    });

    it('is not read for ever', async () => {
      const before = watch();
      const chunk = Buffer.alloc(megabyte, 'x');
      expect(await ask(endless(200, {}, chunk)))
        .to.be.instanceOf(NightdeskError)
        .with.property('code', 'delivery-unknown');
      // A refusal stands without its explanation.
      expect(await ask(endless(400, {}, chunk))).to.include({ status: 400, text: '' });
      expect((watch() - before) / megabyte).to.be.below(200);
    });

    it('is one only when it is too large: a hundred long updates are read', async () => {
      const text = JSON.stringify({ ok: true, result: Array.from({ length: 100 }, () => 'ä'.repeat(20_000)) });
      expect(await ask(packedIn(gzipSync(text)))).to.include({ status: 200, text });
    });
  });
});
