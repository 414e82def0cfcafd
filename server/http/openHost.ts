import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Request, type RequestHandler, type Response, type Server, createServer } from 'restify';
import type { RawRequest, RawResponse, Route, SocketRoute } from '../../core/channel.ts';
import type { ErrorCode } from '../../core/error.ts';
import type { NewId } from '../../core/time.ts';
import { clientAddress } from './clientAddress.ts';
import { errorAnswer } from './errorAnswer.ts';
import { eventStream } from './eventStream.ts';
import { isPlainAddress } from './isPlainAddress.ts';
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
  /** Looked at before an answer is sent: what is sent instead; the answer itself when left out. */
  readonly temper?: (answer: RawResponse, ip: string) => RawResponse;
  /** Told about each answered request; never the address itself. */
  readonly onAnswer: (answered: Answered) => void;
  /** Told about errors nobody expected. */
  readonly onFault: (error: unknown, requestId: string) => void;
  /** How long a request may take to arrive; half a minute unless told otherwise. */
  readonly patienceMs?: number;
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
  /** All that was mounted, as `POST /path/:id`; a stream is a GET, a WebSocket is a `SOCKET`. */
  readonly addresses: readonly string[];
  /** Takes no new connections, says goodbye to sockets and streams, resolves when the running requests are answered. */
  close(): Promise<void>;
}

const longestParam = 512;
const standardPatienceMs = 30_000;

/** What is known of a request from the moment it arrives, whatever becomes of its line. */
interface Visit {
  /** Ours: what a stranger sends as an id must not get into our logs. */
  readonly id: string;
  readonly ip: string;
  readonly started: number;
}

/** Makes the HTTP server; it does not listen yet. */
export function openHost(settings: HostSettings): Host {
  const { gate, temper = (given) => given, patienceMs = standardPatienceMs } = settings;
  const clients = clientAddress(settings.trustedProxies);
  const server = createServer({ name: '', maxParamLength: longestParam, ignoreTrailingSlash: true });
  const visits = new WeakMap<IncomingMessage, Visit>();
  const streams = new Set<EventStream>();
  const mounted: string[] = [];
  const sockets = socketHub({
    addresses: clients,
    gate,
    temper,
    onRefused: ({ status, ip }) =>
      settings.onAnswer({ id: settings.newId(), method: 'GET', route: 'socket', status, ms: 0, ip }),
    onFault: (error) => settings.onFault(error, ''),
  });
  let closing = false;

  server.server.requestTimeout = patienceMs;
  server.server.headersTimeout = patienceMs;
  // How often Node looks whose time is over; left alone, every half minute.
  Object.assign(server.server, { connectionsCheckingInterval: patienceMs / 6 });
  server.server.keepAliveTimeout = 65_000;
  // Some clients offer HTTP/2 with every request (`Upgrade: h2c`); they mean an ordinary one.
  Object.assign(server.server, { shouldUpgradeCallback: isSocketRequest });
  server.on('upgrade', (request: IncomingMessage, stream: Parameters<typeof sockets.upgrade>[1], head: Buffer) => {
    void sockets.upgrade(request, stream, head);
  });
  server.pre((request, response, next) => {
    const { ip } = rawRequest(request, nothing, {}, clients);
    visits.set(request, { id: settings.newId(), ip, started: performance.now() });
    const isPlain = isPlainAddress(request.url ?? '', request.headers.host);
    if (!isPlain) void answer(request, response, '', unreadable);
    next(isPlain ? undefined : false);
  });
  // Whatever restify itself has to say (no such route, wrong method, broken address) is said in our form. Its callback is
  // not called: it would send a second answer.
  server.on('restifyError', (request: Request, response: Response, error: { readonly statusCode?: number }) => {
    const known = refusals.get(error.statusCode ?? 500);
    void answer(request, response, '', known ?? failed(error, visitOf(request).id));
  });

  return {
    mount: (...routes) => routes.forEach(mountRoute),
    mountSockets: (...routes) => routes.forEach(mountSocket),
    mountStreams: (...routes) => routes.forEach(mountStream),
    mountRest: (handle) => mountRoute({ method: 'GET', path: '/*', maxBytes: 0, handle }),
    listen: (port, host) => listen(server, port, host),
    get openSockets() {
      return sockets.size;
    },
    addresses: mounted,
    async close() {
      closing = true;
      await letIn(server);
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
    mounted.push(`${route.method} ${route.path}`);
    const handler: RequestHandler = async (request, response) => {
      await answer(request, response, route.path, await respond(request, route));
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
    const early = rawRequest(request, nothing, paramsOf(request), clients);
    const dressed = (refused: RawResponse): RawResponse => route.dress?.(refused, early) ?? refused;
    try {
      const refused = gate(early);
      if (refused !== null) return dressed(refused);
      return await route.handle({ ...early, body: await readBody(request, route.maxBytes, patienceMs) });
    } catch (error) {
      return dressed(failed(error, visitOf(request).id));
    }
  }

  function failed(error: unknown, id: string): RawResponse {
    const response = errorAnswer(error);
    if (response.status >= 500) settings.onFault(error, id);
    return response;
  }

  function mountSocket(route: SocketRoute): void {
    mounted.push(`SOCKET ${route.path}`);
    sockets.mount(route);
  }

  function mountStream(route: StreamRoute): void {
    mounted.push(`GET ${route.path}`);
    server.get(route.path, async (request, response) => {
      try {
        const raw = rawRequest(request, nothing, paramsOf(request), clients);
        const refused = gate(raw);
        const verdict = refused === null ? await route.authorise(raw) : { kind: 'refused' as const, response: refused };
        if (verdict.kind === 'refused') return await answer(request, response, route.path, verdict.response);
        const stream = eventStream(response, visitOf(request).id);
        streams.add(stream);
        stream.onClose(() => streams.delete(stream));
        verdict.open(stream);
      } catch (error) {
        await answer(request, response, route.path, failed(error, visitOf(request).id));
      }
    });
  }

  async function answer(request: Request, response: ServerResponse, route: string, what: RawResponse): Promise<void> {
    if (response.headersSent) return;
    const { id, ip, started } = visitOf(request);
    // A body nobody reads would keep the connection busy, and so would one request after the other while we close.
    if (closing || isUnread(request)) response.setHeader('connection', 'close');
    const said = temper(what, ip);
    await writeAnswer(request, response, said, id);
    const { status } = said;
    settings.onAnswer({ id, method: request.method ?? '', route, status, ms: performance.now() - started, ip });
  }

  function visitOf(request: IncomingMessage): Visit {
    return visits.get(request) ?? { id: '', ip: '', started: performance.now() };
  }
}

const nothing = new Uint8Array();

function isSocketRequest(request: IncomingMessage): boolean {
  return request.headers.upgrade?.toLowerCase() === 'websocket';
}

function isUnread(request: IncomingMessage): boolean {
  const { 'content-length': length = '0', 'transfer-encoding': coding } = request.headers;
  return !request.readableEnded && (length !== '0' || coding !== undefined);
}

const unreadable = refusal(400, 'bad-request', 'This address cannot be read.');
const refusals: ReadonlyMap<number, RawResponse> = new Map(
  [
    unreadable,
    refusal(404, 'not-found', 'There is nothing here.'),
    refusal(405, 'bad-request', 'This address does not take that method.'),
  ].map((response) => [response.status, response]),
);

function refusal(status: number, code: ErrorCode, message: string): RawResponse {
  const body = JSON.stringify({ error: { code, message } });
  return { status, headers: { 'content-type': 'application/json; charset=utf-8' }, body };
}

function paramsOf(request: Request): Readonly<Record<string, string>> {
  const params: unknown = request.params;
  if (typeof params !== 'object' || params === null) return {};
  return Object.fromEntries(
    Object.entries(params).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
  );
}

/**
 * Lets in whoever the operating system has taken for us already: closing would cut them off. A turn of the event loop takes in
 * one of them, so nobody waits any more when two in a row brought nobody (the first of all may be half over), and were so quick
 * that hardly anybody can have come meanwhile.
 */
async function letIn(server: Server): Promise<void> {
  let quiet = 0;
  const count = (): void => void (quiet = 0);
  server.server.on('connection', count);
  const end = performance.now() + longestLettingInMs;
  for (let now = performance.now(); quiet < 2 && now < end;) {
    quiet += 1;
    await new Promise((resolve) => setImmediate(resolve));
    const before = now;
    now = performance.now();
    if (now - before > quickMs) quiet = 0;
  }
  server.server.off('connection', count);
}

const quickMs = 1;
const longestLettingInMs = 2_000;

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    // On restify's server: it passes the event on before anybody else hears it, and throws when nobody listens there.
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      const address: AddressInfo | string | null = server.server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}
