import type { IncomingMessage } from 'node:http';
import { gunzip } from 'node:zlib';
import { NightdeskError } from '../../core/error.ts';

/** The exact bytes of a body, unpacked when it was gzipped; at most `maxBytes` before and after. Errors `too-large`, `bad-request`. */
export async function readBody(request: IncomingMessage, maxBytes: number): Promise<Uint8Array> {
  const packing = (request.headers['content-encoding'] ?? 'identity').trim().toLowerCase();
  if (packing !== 'identity' && packing !== 'gzip')
    throw new NightdeskError('bad-request', 'Send the body plain or gzipped.');
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) throw tooLarge(maxBytes);
  const bytes = await collect(request, maxBytes);
  return packing === 'gzip' && bytes.length > 0 ? unpack(bytes, maxBytes) : bytes;
}

async function collect(request: IncomingMessage, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of request) {
      if (!(chunk instanceof Uint8Array)) continue;
      size += chunk.length;
      if (size > maxBytes) throw tooLarge(maxBytes);
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof NightdeskError) throw error;
    throw new NightdeskError('bad-request', 'The body was cut off.', { cause: error });
  }
  return Buffer.concat(chunks, size);
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
