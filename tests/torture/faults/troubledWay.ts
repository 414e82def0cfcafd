import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What becomes of a call that is meant to send something. */
export type Trouble =
  | { readonly kind: 'busy'; readonly retryAfterSeconds: number }
  | { readonly kind: 'broken' }
  | { readonly kind: 'silent' }
  | { readonly kind: 'cut' };

/** One call that was meant to send something. */
export interface Attempt {
  /** Milliseconds on a clock that only goes forward. */
  readonly at: number;
  /** Whom it was for. */
  readonly to: string;
  readonly passed: boolean;
}

/** A way to a provider, in front of its look-alike, on which all sending fails for a while. */
export interface TroubledWay {
  readonly url: string;
  readonly attempts: readonly Attempt[];
  /** From now on; null lets everything pass. */
  trouble(kind: Trouble | null): void;
  close(): Promise<void>;
}

/** Opens it in front of a provider; only calls whose path contains `sends` are troubled. */
export async function openTroubledWay(target: string, sends: string): Promise<TroubledWay> {
  let now: Trouble | null = null;
  const attempts: Attempt[] = [];
  const server = createServer((request, response) => void take(request, response));
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    attempts,
    trouble(kind) {
      now = kind;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };

  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) if (chunk instanceof Buffer) chunks.push(chunk);
    const body = Buffer.concat(chunks).toString();
    const isSending = request.method === 'POST' && (request.url ?? '').includes(sends);
    const trouble = isSending ? now : null;
    if (isSending) attempts.push({ at: performance.now(), to: receiverOf(body), passed: trouble === null });
    switch (trouble?.kind) {
      case undefined:
        await pass(request, response, body);
        break;
      case 'busy':
        response.writeHead(429, { 'retry-after': String(trouble.retryAfterSeconds) });
        response.end('{}');
        break;
      case 'broken':
        response.writeHead(500);
        response.end('{}');
        break;
      case 'silent':
        break;
      case 'cut':
        request.socket.destroy();
        break;
    }
  }

  async function pass(request: IncomingMessage, response: ServerResponse, body: string): Promise<void> {
    const { authorization = '', 'content-type': type = '' } = request.headers;
    try {
      const answer = await fetch(`${target}${request.url ?? ''}`, {
        method: request.method ?? 'GET',
        headers: {
          ...(authorization === '' ? {} : { authorization }),
          ...(type === '' ? {} : { 'content-type': type }),
        },
        ...(request.method === 'GET' ? {} : { body }),
      });
      response.writeHead(answer.status, { 'content-type': 'application/json' });
      response.end(await answer.text());
    } catch {
      // The look-alike was closed first.
      request.socket.destroy();
    }
  }
}

function receiverOf(body: string): string {
  return new URLSearchParams(body).get('To') ?? /"chat_id":"?(-?\d+)/.exec(body)?.[1] ?? '';
}
