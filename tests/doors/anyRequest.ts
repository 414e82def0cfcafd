import { type Arbitrary, array, boolean, constantFrom, oneof, record, string, uint8Array } from 'fast-check';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { exampleFor } from './examples.ts';
import { anyHostileText, anyHostileValue } from './hostileValues.ts';
import { mutated } from './mutated.ts';
import type { Sent } from './send.ts';

/** A request to an address, near enough to what it expects to get far: sometimes only its content is odd, sometimes everything. */
export function anyRequest(address: string, ids: readonly string[]): Arbitrary<Sent> {
  const [wanted = 'GET', pattern = '/'] = address.split(' ');
  return record({
    method: oneof(
      { weight: 20, arbitrary: constantFrom(wanted) },
      {
        weight: 1,
        arbitrary: constantFrom('GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE', 'QUERY'),
      },
    ),
    path: anyPath(pattern, ids),
    body: anyBody(address),
    headers: array(anyHeader, { maxLength: 3 }),
  }).map(({ method, path, body, headers }) => ({
    method,
    path,
    headers: [...body.headers, ...headers],
    body: body.bytes,
  }));
}

function anyPath(pattern: string, ids: readonly string[]): Arbitrary<string> {
  const part = oneof(
    { weight: 3, arbitrary: constantFrom(...ids) },
    { weight: 1, arbitrary: anyHostileText.map((text) => encodeURIComponent(text.toWellFormed()).slice(0, 700)) },
    { weight: 1, arbitrary: constantFrom('%', '%00', '%ff', '..', '.', '%2e%2e', '%2f', '\\', '"', '*', ':id', '') },
  );
  const query = oneof(
    { weight: 3, arbitrary: constantFrom('') },
    {
      weight: 1,
      arbitrary: record({
        name: constantFrom('watermark', 'lang', 'list', 'after', 'date', 't', 'x'),
        value: anyHostileText,
      }).map(({ name, value }) => `?${name}=${encodeURIComponent(value.toWellFormed()).slice(0, 2_000)}`),
    },
    {
      weight: 1,
      arbitrary: constantFrom('?', '?%', '?watermark=%ff', '?a=b&a=c&&=', '?lang=__proto__', '#x', '?bodySHA256=x'),
    },
  );
  return record({ part, query }).map(({ part: id, query: asked }) => pattern.replace(/:\w+|\*/g, () => id) + asked);
}

interface Body {
  readonly headers: Sent['headers'];
  readonly bytes: Buffer;
}

function anyBody(address: string): Arbitrary<Body> {
  if (!address.startsWith('POST ')) return oneof({ weight: 6, arbitrary: constantFrom(empty) }, anyPlainBody(address));
  return oneof(
    { weight: 12, arbitrary: anyPlainBody(address) },
    { weight: 1, arbitrary: anyPlainBody(address).chain(packed) },
    { weight: 1, arbitrary: anyPlainBody(address).map(cutShort) },
    { weight: 1, arbitrary: anyPlainBody(address).map(inChunks) },
  );
}

const empty: Body = { headers: [], bytes: Buffer.alloc(0) };

function anyPlainBody(address: string): Arbitrary<Body> {
  const { type, value } = exampleFor(address);
  const json = mutated(value).map(asJson);
  const form = mutated(value).map(asForm);
  return oneof(
    { weight: 8, arbitrary: type === 'form' ? form : json },
    { weight: 1, arbitrary: type === 'form' ? json : form },
    { weight: 1, arbitrary: anyHostileText.map((text) => ofType('application/json', text)) },
    { weight: 1, arbitrary: uint8Array({ maxLength: 400 }).map((bytes) => ofType('application/json', bytes)) },
    {
      weight: 1,
      arbitrary: uint8Array({ maxLength: 400 }).map((bytes) => ofType('application/x-www-form-urlencoded', bytes)),
    },
    { weight: 1, arbitrary: anyHostileValue.map((said) => ofType('multipart/form-data; boundary=b', partsOf(said))) },
    { weight: 1, arbitrary: anyHostileText.map((text) => ofType('text/plain', text)) },
  );
}

/** A body of JSON. */
export function asJson(said: unknown): Body {
  return ofType('application/json', JSON.stringify(said) ?? 'null');
}

/** A body as a form, what is no text in it as JSON. */
export function asForm(said: unknown): Body {
  return ofType('application/x-www-form-urlencoded', formOf(said));
}

function ofType(type: string, content: string | Uint8Array): Body {
  return { headers: [['Content-Type', type]], bytes: Buffer.from(content) };
}

function formOf(said: unknown): string {
  if (typeof said !== 'object' || said === null) return String(said);
  return Object.entries(said)
    .map(([name, value]) => `${encoded(name)}=${encoded(typeof value === 'string' ? value : JSON.stringify(value))}`)
    .join('&');
}

function encoded(text: string | undefined): string {
  return encodeURIComponent((text ?? '').toWellFormed());
}

/** The last part has no end. */
function partsOf(said: unknown): string {
  const disposition = 'Content-Disposition: form-data; name="file"; filename="../../x.png"';
  return `--b\r\n${disposition}\r\nContent-Type: image/png\r\n\r\n${JSON.stringify(said)}\r\n--b\r\n${disposition}\r\n\r\nx`;
}

function packed({ headers, bytes }: Body): Arbitrary<Body> {
  return constantFrom<readonly [string, Buffer]>(
    ['gzip', gzipSync(bytes)],
    ['GZIP ', gzipSync(bytes)],
    ['gzip', bytes],
    ['gzip', gzipSync(bytes).subarray(0, 15)],
    ['gzip', gzipSync(gzipSync(bytes))],
    ['deflate', deflateSync(bytes)],
    ['br', brotliCompressSync(bytes)],
    ['gzip, gzip', gzipSync(gzipSync(bytes))],
    ['identity', bytes],
    ['', bytes],
    ['zz9', bytes],
  ).map(([coding, packedBytes]) => ({ headers: [...headers, ['Content-Encoding', coding]], bytes: packedBytes }));
}

function cutShort({ headers, bytes }: Body): Body {
  return { headers, bytes: bytes.subarray(0, Math.floor(bytes.length / 2)) };
}

function inChunks({ headers, bytes }: Body): Body {
  const pieces = [bytes.subarray(0, 7), bytes.subarray(7)].filter((piece) => piece.length > 0);
  const chunks = pieces.flatMap((piece) => [
    Buffer.from(`${piece.length.toString(16)};x=y\r\n`),
    piece,
    Buffer.from('\r\n'),
  ]);
  return {
    headers: [...headers, ['Transfer-Encoding', 'chunked']],
    bytes: Buffer.concat([...chunks, Buffer.from('0\r\nX: y\r\n\r\n')]),
  };
}

const anyHeader: Arbitrary<readonly [string, string]> = oneof(
  record({
    name: constantFrom(
      'Accept',
      'Accept-Encoding',
      'Accept-Language',
      'Accept-Version',
      'Authorization',
      'Content-Type',
      'Cookie',
      'If-None-Match',
      'If-Modified-Since',
      'Origin',
      'Range',
      'Referer',
      'Sec-Fetch-Site',
      'X-CSRF-Token',
      'X-Forwarded-For',
      'X-Forwarded-Proto',
      'X-HTTP-Method-Override',
      'X-Request-Id',
      'X-Telegram-Bot-Api-Secret-Token',
      'X-Twilio-Signature',
      '__proto__',
      'constructor',
    ),
    value: oneof(
      string({ maxLength: 200 }),
      anyHostileText,
      constantFrom('Bearer a.b.c', 'Bearer ', 'Basic eDp5', '*/*;q=0', '"a", W/"b"', ',,,', 'x'.repeat(7_000)),
    ),
    isTwice: boolean(),
  }).map(
    ({ name, value, isTwice }) => [name, isTwice ? `${visible(value)}\r\n${name}: again` : visible(value)] as const,
  ),
  constantFrom<readonly [string, string]>(
    ['Expect', '100-continue'],
    ['Upgrade', 'h2c'],
    ['Upgrade', 'foo'],
    ['TE', 'trailers'],
    ['Host', 'evil.example'],
    ['Host', '[::1]:1'],
  ),
);

/** What a header can carry at all: everything else ends at the parser, which has a test of its own. */
function visible(text: string): string {
  return text.replace(/[^\t\x20-\x7e\x80-\xff]/g, '').slice(0, 7_000);
}
