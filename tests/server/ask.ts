import { request, type IncomingHttpHeaders } from 'node:http';
import { connect, type Socket } from 'node:net';

export interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** In pieces, without saying how long it is. */
  readonly chunked?: boolean;
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
  readonly text: string;
  readonly json: unknown;
}

/** Asks exactly as told on a connection of its own: no clean-up of the address, no unpacking. */
export function ask(port: number, path: string, asked: Asked = {}): Promise<Answer> {
  const { method = 'GET', headers = {}, body, chunked = false } = asked;
  const length = body === undefined || chunked ? {} : { 'content-length': String(Buffer.byteLength(body)) };
  return new Promise((resolve, reject) => {
    const asking = request({ port, path, method, agent: false, headers: { ...length, ...headers } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const bytes = Buffer.concat(chunks);
        const text = bytes.toString();
        const isJson = response.headers['content-type']?.startsWith('application/json') === true && text !== '';
        const json: unknown = isJson ? JSON.parse(text) : null;
        resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes, text, json });
      });
    });
    asking.on('error', reject);
    if (chunked && body !== undefined) asking.write(body);
    asking.end(chunked ? undefined : body);
  });
}

export interface Line {
  readonly socket: Socket;
  /** Waits until all that came holds something. */
  until(words: string): Promise<string>;
  /** All that came, once the other side has hung up. */
  readonly ended: Promise<string>;
}

/** A bare connection on which anything may be sent. */
export function openLine(port: number, first: string): Line {
  let heard = '';
  const waiting = new Set<() => void>();
  const socket = connect(port, '127.0.0.1', () => socket.write(first));
  socket.on('data', (chunk: Buffer) => {
    heard += chunk.toString();
    for (const check of waiting) check();
  });
  const ended = new Promise<string>((resolve) => {
    socket.on('error', () => socket.destroy());
    socket.on('close', () => resolve(heard));
  });
  return {
    socket,
    ended,
    until(words) {
      return new Promise((resolve, reject) => {
        const check = (): void => {
          if (!heard.includes(words)) return;
          waiting.delete(check);
          resolve(heard);
        };
        waiting.add(check);
        void ended.then(() => {
          if (!heard.includes(words)) reject(new Error(`The line ended after: ${heard}`));
        });
        check();
      });
    },
  };
}
