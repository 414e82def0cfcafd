import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { RawResponse } from '../../core/channel.ts';
import { standingHeaders } from './standingHeaders.ts';

const pack = promisify(gzip);

/** Sends a response with the headers that every answer of ours carries; what it says itself wins over them. */
export async function writeAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  answer: RawResponse,
  requestId: string,
): Promise<void> {
  const headers: Record<string, string> = { ...standingHeaders, 'x-request-id': requestId, ...answer.headers };
  const text = answer.body ?? '';
  let body: string | Uint8Array = text;
  if (isPackable(headers, text)) {
    // Also on the plain form: a cache must not give the one to who can only read the other.
    headers['vary'] = headers['vary'] === undefined ? 'accept-encoding' : `${headers['vary']}, accept-encoding`;
    if (takesGzip(request)) {
      body = await pack(text);
      headers['content-encoding'] = 'gzip';
    }
  }
  // Direct Line clients and caches tell an empty answer by its length.
  if (answer.status !== 204 && answer.status !== 304) headers['content-length'] = String(Buffer.byteLength(body));
  response.writeHead(answer.status, headers);
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** Only what everybody may see is packed: packing secrets beside a stranger's words gives the secrets away (BREACH). */
function isPackable(headers: Readonly<Record<string, string>>, text: string): boolean {
  return text.length > 1024 && (headers['cache-control'] ?? '').startsWith('public');
}

/** `gzip;q=0` says no. */
function takesGzip(request: IncomingMessage): boolean {
  return /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/.test(request.headers['accept-encoding'] ?? '');
}
