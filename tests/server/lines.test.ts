import { expect } from 'chai';
import { mock } from 'node:test';
import { WebSocket } from 'ws';
import type { RawRequest, Socket } from '../../core/channel.ts';
import type { EventStream } from '../../server/http/streamRoute.ts';
import { ask, openLine } from './ask.ts';
import { openTestHost, type TestHost } from './openTestHost.ts';
import { soon } from './soon.ts';

type Opened = (socket: Socket, request: RawRequest) => void;

describe('Lines that stay open', () => {
  let home: TestHost;
  let opened: Opened = () => undefined;
  let streamed: (stream: EventStream) => void = () => undefined;
  let isShut = false;

  beforeEach(async () => {
    mock.timers.enable({ apis: ['setInterval'] });
    isShut = false;
    home = await openTestHost(
      (host) => {
        host.mountSockets(
          {
            path: '/socket/:room',
            async authorise(request) {
              const { room = '' } = request.params;
              if (room === 'broken') throw new Error('the store is gone');
              if (room === 'private') return { kind: 'refused', status: 401 };
              if (room === 'odd') return { kind: 'refused', status: 418 };
              return { kind: 'open', open: (socket) => opened(socket, request) };
            },
          },
          { path: '/other', authorise: async () => ({ kind: 'refused', status: 403 }) },
        );
        host.mountStreams({
          path: '/stream/:room',
          async authorise({ params }) {
            if (params['room'] === 'broken') throw new Error('the store is gone');
            if (params['room'] === 'private')
              return { kind: 'refused', response: { status: 401, headers: { 'x-why': 'sign in' } } };
            return { kind: 'open', open: (stream) => streamed(stream) };
          },
        });
      },
      { gate: () => (isShut ? { status: 429 } : null) },
    );
  });
  afterEach(async () => {
    mock.timers.reset();
    await home.host.close();
  });

  const dial = (path: string): WebSocket => new WebSocket(`ws://127.0.0.1:${home.port}${path}`);
  const refusal = (path: string): Promise<number> =>
    new Promise((resolve, reject) => {
      const socket = dial(path);
      socket.on('open', () => reject(new Error('It was opened.')));
      socket.on('error', () => undefined);
      socket.on('unexpected-response', (_request, response) => {
        resolve(response.statusCode ?? 0);
        socket.terminate();
      });
    });
  const nextSocket = (): Promise<Socket> =>
    new Promise((resolve) => {
      opened = (socket) => resolve(socket);
    });
  const nextStream = (): Promise<EventStream> =>
    new Promise((resolve) => {
      streamed = resolve;
    });
  const up = (socket: WebSocket): Promise<void> =>
    new Promise((resolve) => {
      socket.on('open', () => resolve());
    });
  const closed = (socket: WebSocket): Promise<number> =>
    new Promise((resolve) => {
      socket.on('error', () => undefined);
      socket.on('close', (code) => resolve(code));
    });

  describe('a WebSocket', () => {
    it('opens for a mounted path, carries words, and is counted until it is closed', async () => {
      const room = new Promise<string | undefined>((resolve) => {
        opened = (socket, { params }) => {
          socket.send('welcome');
          resolve(params['room']);
        };
      });
      const client = dial('/socket/a%20b?x=1');
      const heard = new Promise<string>((resolve) => {
        client.on('message', (data: Buffer) => resolve(data.toString()));
      });
      expect([await room, await heard]).to.deep.equal(['a b', 'welcome']);
      expect(home.host.openSockets).to.equal(1);
      const gone = closed(client);
      client.close();
      await gone;
      await soon('no socket', () => home.host.openSockets === 0);
    });

    it('is told when the other side goes, and may send into the void', async () => {
      const mine = nextSocket();
      const client = dial('/socket/a');
      const [socket] = await Promise.all([mine, up(client)]);
      const heard = new Promise<void>((resolve) => {
        socket.onClose(resolve);
      });
      client.terminate();
      await heard;
      socket.send('too late');
    });

    it('is closed by us with a code', async () => {
      const mine = nextSocket();
      const gone = closed(dial('/socket/a'));
      (await mine).close(1008, 'enough');
      expect(await gone).to.equal(1008);
    });

    it('is refused with the status that says why, and the operator hears of it', async () => {
      expect(await refusal('/socket/private')).to.equal(401);
      expect(await refusal('/socket/odd')).to.equal(418);
      expect(await refusal('/other')).to.equal(403);
      expect(await refusal('/nowhere')).to.equal(404);
      expect(await refusal('/socket/%E0%A4%A')).to.equal(404);
      expect(await refusal('/socket/')).to.equal(404);
      expect(home.answered.map(({ status, route, ip }) => `${status} ${route} ${ip}`)).to.deep.equal(
        [401, 418, 403, 404, 404, 404].map((status) => `${status} socket 127.0.0.1`),
      );
    });

    it('is refused by the gate before anybody looks at it', async () => {
      isShut = true;
      expect(await refusal('/socket/broken')).to.equal(429);
      expect(home.faults).to.deep.equal([]);
    });

    it('is refused for now when something fails', async () => {
      expect(await refusal('/socket/broken')).to.equal(503);
      expect(home.faults).to.have.length(1);
    });

    it('is ended when it sends what is far too long, and the server lives on', async () => {
      const mine = nextSocket();
      const client = dial('/socket/a');
      await Promise.all([mine, up(client)]);
      const gone = closed(client);
      client.send('x'.repeat(5000));
      await gone;
      expect(await refusal('/nowhere')).to.equal(404);
    });

    it('is ended when its client gives no sign of life', async () => {
      const mine = nextSocket();
      const asleep = new WebSocket(`ws://127.0.0.1:${home.port}/socket/a`, { autoPong: false });
      await mine;
      const gone = closed(asleep);
      const pinged = new Promise<void>((resolve) => {
        asleep.on('ping', () => resolve());
      });
      mock.timers.tick(30_000);
      await pinged;
      expect(home.host.openSockets).to.equal(1);
      mock.timers.tick(30_000);
      expect(await gone).to.equal(1006);
    });

    it('stays while its client answers or writes', async () => {
      const mine = nextSocket();
      const client = dial('/socket/a');
      await Promise.all([mine, up(client)]);
      for (let minute = 0; minute < 3; minute += 1) {
        const pinged = new Promise<void>((resolve) => {
          client.once('ping', () => resolve());
        });
        mock.timers.tick(30_000);
        await pinged;
        // A second round trip proves that the answer has come.
        client.send('');
        client.ping();
        await new Promise<void>((resolve) => {
          client.once('pong', () => resolve());
        });
      }
      expect(home.host.openSockets).to.equal(1);
    });
  });

  describe('a stream', () => {
    const get = (room: string) => openLine(home.port, `GET /stream/${room} HTTP/1.1\r\nHost: a\r\n\r\n`);

    it('opens with the safe headers and an id, and carries one line per event', async () => {
      const mine = nextStream();
      const line = get('a');
      const stream = await mine;
      stream.send('{"kind":"news"}');
      const heard = await line.until('data: {"kind":"news"}\n\n');
      expect(heard).to.match(/^HTTP\/1\.1 200 OK/);
      for (const header of [
        'content-type: text/event-stream; charset=utf-8',
        'cache-control: no-store',
        'x-accel-buffering: no',
        'x-content-type-options: nosniff',
        "content-security-policy: default-src 'none'; frame-ancestors 'none'",
      ])
        expect(heard).to.include(header);
      expect(heard).to.match(/x-request-id: id-\d+/);
      stream.close();
      await line.until('0\r\n\r\n');
      stream.send('too late');
      line.socket.destroy();
    });

    it('is kept open by a comment every 20 seconds', async () => {
      const mine = nextStream();
      const line = get('a');
      await mine;
      await line.until('retry: 2000\n\n');
      mock.timers.tick(20_000);
      await line.until('\n:\n\n');
      line.socket.destroy();
    });

    it('is given up when its reader sleeps', async () => {
      const mine = nextStream();
      const line = get('a');
      const stream = await mine;
      line.socket.pause();
      const gone = new Promise<void>((resolve) => {
        stream.onClose(resolve);
      });
      const chunk = 'x'.repeat(1_000_000);
      for (let sent = 0; sent < 50; sent += 1) stream.send(chunk);
      await gone;
      line.socket.destroy();
    });

    it('is refused with an answer of its own, by the gate, or for now when something fails', async () => {
      const refused = await ask(home.port, '/stream/private');
      expect([refused.status, refused.headers['x-why']]).to.deep.equal([401, 'sign in']);
      const broken = await ask(home.port, '/stream/broken');
      expect([broken.status, broken.text.includes('gone')]).to.deep.equal([500, false]);
      expect(home.faults).to.have.length(1);
      isShut = true;
      expect((await ask(home.port, '/stream/broken')).status).to.equal(429);
      expect(home.faults).to.have.length(1);
    });
  });

  it('are ended by a restart: the sockets are told to come back, the streams end', async () => {
    mock.timers.reset();
    const [socket, stream] = [nextSocket(), nextStream()];
    const client = dial('/socket/a');
    const isUp = up(client);
    const deaf = openLine(
      home.port,
      'GET /socket/b HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n' +
        'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n',
    );
    const reader = openLine(home.port, 'GET /stream/a HTTP/1.1\r\nHost: a\r\n\r\n');
    await Promise.all([socket, stream, deaf.until('101'), reader.until('retry')]);
    await isUp;
    const gone = closed(client);
    const closing = home.host.close();
    expect(await gone).to.equal(1012);
    expect(await reader.until('0\r\n\r\n')).to.include('text/event-stream');
    await closing;
    await Promise.all([deaf.ended, reader.ended]);
    await soon('no socket', () => home.host.openSockets === 0);
  });
});
