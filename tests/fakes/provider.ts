import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';

/** One call that a fake provider got. */
export interface ProviderCall {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly at: number;
}

/** What a fake does with a call instead of its usual answer: another status, nothing for ever, or the line cut before or after it did its work. */
export type Mishap =
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly body?: string;
      readonly headers?: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'silence' }
  | { readonly kind: 'cut-before' }
  | { readonly kind: 'cut-after' };

export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A provider's HTTP API on loopback: records every call and has mishaps on demand. */
export interface FakeProvider {
  readonly url: string;
  readonly calls: readonly ProviderCall[];
  /** The next calls whose path contains `path` go wrong like that, one mishap each. */
  mishap(path: string, ...mishaps: readonly Mishap[]): void;
  close(): Promise<void>;
}

/** Opens a fake whose usual answers `answer` gives; `open` may take over a call entirely (a stream of events). */
export async function openFakeProvider(
  answer: (call: ProviderCall) => Promise<Reply> | Reply,
  options: { readonly port?: number; readonly open?: (call: ProviderCall, response: ServerResponse) => boolean } = {},
): Promise<FakeProvider> {
  const calls: ProviderCall[] = [];
  const planned: { readonly path: string; readonly mishap: Mishap }[] = [];
  const server = createServer((request, response) => {
    void take(request, response);
  });
  await listen(server, options.port ?? 0);
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    calls,
    mishap: (path, ...mishaps) => planned.push(...mishaps.map((mishap) => ({ path, mishap }))),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };

  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const call = await readCall(request);
    const at = planned.findIndex(({ path }) => call.path.includes(path));
    const mishap = at < 0 ? undefined : planned.splice(at, 1)[0]?.mishap;
    calls.push(call);
    if (mishap?.kind === 'silence') return;
    if (mishap?.kind === 'cut-before') {
      request.socket.destroy();
      return;
    }
    if (mishap?.kind === 'status') {
      response.writeHead(mishap.status, { 'content-type': 'application/json', ...mishap.headers });
      response.end(mishap.body ?? '{}');
      return;
    }
    if (options.open?.(call, response) === true) return;
    const reply = await answer(call);
    if (mishap?.kind === 'cut-after') {
      request.socket.destroy();
      return;
    }
    response.writeHead(reply.status, { 'content-type': 'application/json', ...reply.headers });
    response.end(reply.body ?? '');
  }
}

async function readCall(request: IncomingMessage): Promise<ProviderCall> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) if (chunk instanceof Buffer) chunks.push(chunk);
  const headers = Object.entries(request.headers).map(([name, value]) => [name, String(value)]);
  return {
    method: request.method ?? '',
    path: request.url ?? '',
    headers: Object.fromEntries(headers),
    body: Buffer.concat(chunks).toString('utf8'),
    at: Date.now(),
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
}
