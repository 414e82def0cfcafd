import type { IncomingMessage } from 'node:http';
import { gunzip } from 'node:zlib';
import { NightdeskError } from '../../core/error.ts';

/** The exact bytes of a body, unpacked when it was gzipped; at most `maxBytes` before and after, within `patienceMs`. Errors `too-large`, `bad-request`. */
export async function readBody(request: IncomingMessage, maxBytes: number, patienceMs: number): Promise<Uint8Array> {
  const packing = (request.headers['content-encoding'] ?? 'identity').trim().toLowerCase();
  if (packing !== 'identity' && packing !== 'gzip')
    throw new NightdeskError('bad-request', 'Send the body plain or gzipped.');
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) throw tooLarge(maxBytes);
  const bytes = await collect(request, maxBytes, patienceMs);
  return packing === 'gzip' && bytes.length > 0 ? unpack(bytes, maxBytes) : bytes;
}

/** By events, because leaving an iteration early would cut the line before the answer is written. */
function collect(request: IncomingMessage, maxBytes: number, patienceMs: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    let size = 0;
    const late = setTimeout(() => fail(new NightdeskError('bad-request', 'The body came too slowly.')), patienceMs);
    request.on('data', take).on('end', done).on('error', cutOff).on('close', cutOff);
    if (request.destroyed) cutOff();

    function take(chunk: Uint8Array): void {
      size += chunk.length;
      if (size > maxBytes) fail(tooLarge(maxBytes));
      else chunks.push(chunk);
    }

    function done(): void {
      leave();
      resolve(Buffer.concat(chunks, size));
    }

    function cutOff(): void {
      fail(new NightdeskError('bad-request', 'The body was cut off.'));
    }

    function fail(error: NightdeskError): void {
      leave();
      reject(error);
    }

    function leave(): void {
      clearTimeout(late);
      request.off('data', take).off('end', done).off('error', cutOff).off('close', cutOff).pause();
    }
  });
}

/** A small packed body may unpack to gigabytes: the limit holds while unpacking. */
function unpack(bytes: Uint8Array, maxBytes: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    gunzip(bytes, { maxOutputLength: maxBytes }, (error, plain) => {
      if (!error) resolve(plain);
      else if ('code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') reject(tooLarge(maxBytes));
      else reject(new NightdeskError('bad-request', 'The body is not gzip, although it says so.'));
    });
  });
}

function tooLarge(maxBytes: number): NightdeskError {
  return new NightdeskError('too-large', `The body may have at most ${maxBytes} bytes.`);
}
