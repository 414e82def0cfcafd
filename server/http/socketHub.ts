import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { RawRequest, RawResponse, Socket, SocketRoute } from '../../core/channel.ts';
import type { ClientAddress } from './clientAddress.ts';
import { isPlainAddress } from './isPlainAddress.ts';
import { matchPath } from './matchPath.ts';
import { rawRequest } from './rawRequest.ts';

/** All open WebSockets of this process. */
export interface SocketHub {
  mount(route: SocketRoute): void;
  /** Answers an HTTP upgrade: opens the socket or refuses with an HTTP status. Never rejects. */
  upgrade(request: IncomingMessage, stream: Duplex, head: Buffer): Promise<void>;
  readonly size: number;
  /** Tells every client to come back (1012) and ends those that do not go. */
  close(): void;
}

const nothing = new Uint8Array();
const pingMs = 30_000;
// Clients of Direct Line only send empty frames.
const maxPayload = 4096;

export interface SocketHubSettings {
  readonly addresses: ClientAddress;
  /** A response that refuses the request before anybody looks at it, or null. */
  readonly gate: (request: RawRequest) => RawResponse | null;
  /** What is answered instead of a refusal. */
  readonly temper: (answer: RawResponse, ip: string) => RawResponse;
  /** Told about each refusal, as about any answer. */
  readonly onRefused: (refused: { readonly status: number; readonly ip: string }) => void;
  /** Told about errors nobody expected. */
  readonly onFault: (error: unknown) => void;
}

/** Opens WebSockets for the mounted routes. */
export function socketHub({ addresses, gate, temper, onRefused, onFault }: SocketHubSettings): SocketHub {
  const server = new WebSocketServer({ noServer: true, perMessageDeflate: false, maxPayload });
  const routes: SocketRoute[] = [];
  const alive = new WeakSet<WebSocket>();
  const pinging = setInterval(() => {
    for (const client of server.clients) {
      if (!alive.delete(client)) client.terminate();
      else client.ping();
    }
  }, pingMs);
  pinging.unref();

  return {
    mount: (route) => void routes.push(route),
    async upgrade(request, stream, head) {
      stream.on('error', () => stream.destroy());
      const { ip } = rawRequest(request, nothing, {}, addresses);
      try {
        const opened = await open(request, stream, head);
        if (opened === 101) return;
        const { status } = temper({ status: opened }, ip);
        refuse(stream, status);
        onRefused({ status, ip });
      } catch (error) {
        onFault(error);
        refuse(stream, 503);
      }
    },
    get size() {
      return server.clients.size;
    },
    close() {
      clearInterval(pinging);
      for (const client of server.clients) {
        client.close(1012, 'restart');
        setTimeout(() => client.terminate(), 1_000).unref();
      }
      server.close();
    },
  };

  async function open(request: IncomingMessage, stream: Duplex, head: Buffer): Promise<number> {
    const address = request.url ?? '';
    if (!isPlainAddress(address, request.headers.host)) return 400;
    const path = address.split('?')[0] ?? '/';
    for (const route of routes) {
      const params = matchPath(route.path, path);
      if (params === null) continue;
      const asked = rawRequest(request, nothing, params, addresses);
      const refusal = gate(asked);
      if (refusal !== null) return refusal.status;
      const answer = await route.authorise(asked);
      if (answer.kind === 'refused') return answer.status;
      if (stream.destroyed) return 101;
      server.handleUpgrade(request, stream, head, (client) => {
        alive.add(client);
        client.on('pong', () => alive.add(client));
        client.on('message', () => alive.add(client));
        // A broken frame closes the socket by itself; without a listener it would end the process.
        client.on('error', () => client.terminate());
        answer.open(socketOf(client));
      });
      return 101;
    }
    return 404;
  }
}

function socketOf(client: WebSocket): Socket {
  return {
    send(text) {
      if (client.readyState === client.OPEN) client.send(text);
    },
    close: (code, reason) => client.close(code, reason),
    onClose: (listener) => void client.on('close', () => listener()),
  };
}

const reasons: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  429: 'Too Many Requests',
  503: 'Service Unavailable',
};

function refuse(stream: Duplex, status: number): void {
  // A client that does not hang up would keep its half of the line.
  stream.once('finish', () => stream.destroy());
  stream.end(`HTTP/1.1 ${status} ${reasons[status] ?? 'Refused'}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
