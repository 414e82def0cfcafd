import { connect } from 'node:net';

/** A request as it goes over the wire; a header may come twice, and nothing is tidied up. */
export interface Sent {
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Buffer;
}

/** What came back; status 0 when the other side only hung up. */
export interface Heard {
  readonly status: number;
  /** By lower-case name, the last one of several. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const patienceMs = 20_000;
/** What a server says to `Expect: 100-continue` before its answer. */
const goOn = /^HTTP\/1\.1 100 [^\r]*\r\n\r\n/;

/** Sends it on a connection of its own, its length told unless a header tells something else. */
export function send(port: number, { method, path, headers, body }: Sent): Promise<Heard> {
  const names = new Set(headers.map(([name]) => name.toLowerCase()));
  const isTold = names.has('content-length') || names.has('transfer-encoding');
  const all: Sent['headers'] = [
    ...(names.has('host') ? [] : [['Host', `127.0.0.1:${port}`] as const]),
    ...headers,
    ...(isTold || (body.length === 0 && method === 'GET') ? [] : [['Content-Length', String(body.length)] as const]),
    ...(names.has('connection') ? [] : [['Connection', 'close'] as const]),
  ];
  const head = `${method} ${path} HTTP/1.1\r\n${all.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`;
  return sendBytes(port, Buffer.concat([Buffer.from(head, 'latin1'), body]));
}

/** Sends any bytes and waits for one answer or the end of the line; rejects when neither comes. */
export function sendBytes(port: number, bytes: Uint8Array): Promise<Heard> {
  return new Promise((resolve, reject) => {
    // Latin-1 keeps every byte as it is.
    let text = '';
    // A server that refuses early hangs up while we are writing: what it said before counts.
    const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true }, () => socket.write(bytes));
    const late = setTimeout(() => {
      socket.destroy();
      reject(new Error(`No answer to: ${Buffer.from(bytes.subarray(0, 300)).toString('latin1')}`));
    }, patienceMs);
    socket.on('data', (chunk: Buffer) => {
      text = `${text}${chunk.toString('latin1')}`.replace(goOn, '');
      if (isWhole(text)) done();
    });
    socket.on('end', done);
    socket.on('close', done);
    socket.on('error', () => undefined);

    function done(): void {
      clearTimeout(late);
      socket.destroy();
      resolve(read(text));
    }
  });
}

/** Streams of events never end: their head is enough. */
function isWhole(text: string): boolean {
  const [head = '', ...rest] = text.split('\r\n\r\n');
  if (rest.length === 0) return false;
  if (/\r\ncontent-type: text\/event-stream/i.test(head)) return true;
  const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
  return length !== undefined && rest.join('\r\n\r\n').length >= Number(length);
}

function read(text: string): Heard {
  const [head = '', ...rest] = text.split('\r\n\r\n');
  const [first = '', ...lines] = head.split('\r\n');
  return {
    status: Number(/^HTTP\/1\.1 (\d{3})/.exec(first)?.[1] ?? 0),
    headers: Object.fromEntries(
      lines.map((line) => [line.split(':')[0]?.toLowerCase() ?? '', line.replace(/^[^:]*:\s*/, '')]),
    ),
    body: Buffer.from(rest.join('\r\n\r\n'), 'latin1').toString('utf8'),
  };
}
