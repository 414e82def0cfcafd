import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { RawResponse } from '../../core/channel.ts';

const pack = promisify(gzip);

/** Sends a response with the headers that every answer of ours carries; what it says itself wins over them. */
export async function writeAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  answer: RawResponse,
  requestId: string,
): Promise<void> {
  const headers: Record<string, string> = { ...standing, 'x-request-id': requestId, ...answer.headers };
  const text = answer.body ?? '';
  let body: string | Uint8Array = text;
  if (mayPack(request, headers, text)) {
    body = await pack(text);
    headers['content-encoding'] = 'gzip';
    headers['vary'] = headers['vary'] === undefined ? 'accept-encoding' : `${headers['vary']}, accept-encoding`;
  }
  // Direct Line clients and caches tell an empty answer by its length.
  if (answer.status !== 204 && answer.status !== 304) headers['content-length'] = String(Buffer.byteLength(body));
  response.writeHead(answer.status, headers);
  response.end(request.method === 'HEAD' ? undefined : body);
}

const standing: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'x-frame-options': 'SAMEORIGIN',
  'cross-origin-resource-policy': 'same-origin',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
};

/** Only what everybody may see is packed: packing secrets beside a stranger's words gives the secrets away (BREACH). */
function mayPack(request: IncomingMessage, headers: Readonly<Record<string, string>>, text: string): boolean {
  return (
    text.length > 1024 &&
    (headers['cache-control'] ?? '').startsWith('public') &&
    /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')
  );
}
