import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Request, type RequestHandler, type Response, type Server, createServer } from 'restify';
import type { RawRequest, RawResponse, Route, SocketRoute } from '../../core/channel.ts';
import type { NewId } from '../../core/time.ts';
import { clientAddress } from './clientAddress.ts';
import { errorAnswer } from './errorAnswer.ts';
import { eventStream } from './eventStream.ts';
import { rawRequest } from './rawRequest.ts';
import { readBody } from './readBody.ts';
import { socketHub } from './socketHub.ts';
import type { EventStream, StreamRoute } from './streamRoute.ts';
import { writeAnswer } from './writeAnswer.ts';

export interface HostSettings {
  /** Proxies whose `X-Forwarded-*` is believed. */
  readonly trustedProxies: readonly string[];
  readonly newId: NewId;
  /** Looked at before a body is read: a response that refuses the request, or null. */
  readonly gate: (request: RawRequest) => RawResponse | null;
  /** Told about each answered request; never the address itself. */
  readonly onAnswer: (answered: Answered) => void;
  /** Told about errors nobody expected. */
  readonly onFault: (error: unknown, requestId: string) => void;
}

export interface Answered {
  readonly id: string;
  readonly method: string;
  /** The path as it was mounted, so that it holds no ids; empty for what was not found. */
  readonly route: string;
  readonly status: number;
  readonly ms: number;
  readonly ip: string;
}

/** The HTTP server: routes are plain values, restify only finds them. */
export interface Host {
  mount(...routes: readonly Route[]): void;
  mountSockets(...routes: readonly SocketRoute[]): void;
  mountStreams(...routes: readonly StreamRoute[]): void;
  /** What answers every other GET. */
  mountRest(handle: (request: RawRequest) => Promise<RawResponse>): void;
  /** Listens and gives the port; port 0 takes a free one. Rejects when the address is taken. */
  listen(port: number, host: string): Promise<number>;
  readonly openSockets: number;
  /** Takes no new connections, says goodbye to sockets and streams, resolves when the running requests are answered. */
  close(): Promise<void>;
}

const longestParam = 512;
const patienceMs = 30_000;

/** Makes the HTTP server; it does not listen yet. */
export function openHost(settings: HostSettings): Host {
  const addresses = clientAddress(settings.trustedProxies);
  // An exception in one request must not end the process: restify passes it on as an answer instead.
  const server = createServer({ name: '', maxParamLength: longestParam, ignoreTrailingSlash: true });
  const sockets = socketHub(addresses, (error) => settings.onFault(error, ''));
  const streams = new Set<EventStream>();

  server.server.requestTimeout = patienceMs;
  server.server.headersTimeout = patienceMs;
  server.server.keepAliveTimeout = 65_000;
  server.on('upgrade', (request: IncomingMessage, stream: Parameters<typeof sockets.upgrade>[1], head: Buffer) => {
    void sockets.upgrade(request, stream, head);
  });
  // Whatever restify itself has to say (no such route, wrong method, broken address) is said in our form. Its callback is
  // not called: it would send a second answer.
  server.on('restifyError', (request: Request, response: Response, error: { readonly statusCode?: number }) => {
    const known = refusals.get(error.statusCode ?? 500);
    void answer(request, response, '', performance.now(), known ?? failed(error, idOf(request)));
  });

  return {
    mount: (...routes) => routes.forEach(mountRoute),
    mountSockets: (...routes) => routes.forEach((route) => sockets.mount(route)),
    mountStreams: (...routes) => routes.forEach(mountStream),
    mountRest: (handle) => mountRoute({ method: 'GET', path: '/*', maxBytes: 0, handle }),
    listen: (port, host) => listen(server, port, host),
    get openSockets() {
      return sockets.size;
    },
    async close() {
      const closed = new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
      sockets.close();
      for (const stream of streams) stream.close();
      // A connection that was busy becomes idle later and would otherwise keep us for its whole keep-alive time.
      const idle = setInterval(() => server.server.closeIdleConnections(), 100);
      await closed;
      clearInterval(idle);
    },
  };

  function mountRoute(route: Route): void {
    const handler: RequestHandler = async (request, response) => {
      const started = performance.now();
      await answer(request, response, route.path, started, await respond(request, route));
    };
    switch (route.method) {
      case 'GET':
        server.get(route.path, handler);
        server.head(route.path, handler);
        break;
      case 'POST':
        server.post(route.path, handler);
        break;
      case 'PUT':
        server.put(route.path, handler);
        break;
      case 'DELETE':
        server.del(route.path, handler);
        break;
      case 'OPTIONS':
        server.opts(route.path, handler);
        break;
    }
  }

  /** Never rejects: every error becomes an answer. */
  async function respond(request: Request, route: Route): Promise<RawResponse> {
    try {
      const early = rawRequest(request, new Uint8Array(), paramsOf(request), addresses);
      const refused = settings.gate(early);
      if (refused !== null) return refused;
      return await route.handle({ ...early, body: await readBody(request, route.maxBytes) });
    } catch (error) {
      return failed(error, idOf(request));
    }
  }

  function failed(error: unknown, id: string): RawResponse {
    const response = errorAnswer(error);
    if (response.status >= 500) settings.onFault(error, id);
    return response;
  }

  function mountStream(route: StreamRoute): void {
    server.get(route.path, async (request, response) => {
      const started = performance.now();
      try {
        const raw = rawRequest(request, new Uint8Array(), paramsOf(request), addresses);
        const verdict = await route.authorise(raw);
        if (verdict.kind === 'refused') {
          await answer(request, response, route.path, started, verdict.response);
          return;
        }
        const stream = eventStream(response, idOf(request));
        streams.add(stream);
        stream.onClose(() => streams.delete(stream));
        verdict.open(stream);
      } catch (error) {
        await answer(request, response, route.path, started, failed(error, idOf(request)));
      }
    });
  }

  async function answer(
    request: Request,
    response: ServerResponse,
    route: string,
    started: number,
    what: RawResponse,
  ): Promise<void> {
    if (response.headersSent) return;
    const id = idOf(request);
    // A body nobody reads would keep the connection busy: say that it ends here.
    if (!request.readableEnded && (request.headers['content-length'] ?? '0') !== '0')
      response.setHeader('connection', 'close');
    await writeAnswer(request, response, what, id);
    const ip = addresses.of(request.socket.remoteAddress ?? '', String(request.headers['x-forwarded-for'] ?? ''));
    settings.onAnswer({
      id,
      method: request.method ?? '',
      route,
      status: what.status,
      ms: performance.now() - started,
      ip,
    });
  }

  /** One id per request, ours: what a stranger sends as an id must not get into our logs. */
  function idOf(request: IncomingMessage): string {
    const known = ids.get(request);
    if (known !== undefined) return known;
    const id = settings.newId();
    ids.set(request, id);
    return id;
  }
}

const ids = new WeakMap<IncomingMessage, string>();

const json = { 'content-type': 'application/json; charset=utf-8' };
const refusals: ReadonlyMap<number, RawResponse> = new Map(
  [
    { status: 400, code: 'bad-request', message: 'This address cannot be read.' },
    { status: 404, code: 'not-found', message: 'There is nothing here.' },
    { status: 405, code: 'bad-request', message: 'This address does not take that method.' },
  ].map(({ status, code, message }) => [
    status,
    { status, headers: json, body: JSON.stringify({ error: { code, message } }) },
  ]),
);

function paramsOf(request: Request): Readonly<Record<string, string>> {
  const params: unknown = request.params;
  if (typeof params !== 'object' || params === null) return {};
  return Object.fromEntries(
    Object.entries(params).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
  );
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(port, host, () => {
      server.server.off('error', reject);
      const address: AddressInfo | string | null = server.server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}
