import type { IncomingMessage } from 'node:http';
import type { RawRequest } from '../../core/channel.ts';
import type { ClientAddress } from './clientAddress.ts';

/**
 * A node request as a value. What only a proxy of ours may say of the way here (`x-forwarded-proto` and its kind) is taken
 * away from everybody else; `x-forwarded-for` stays, as a sign that somebody stands between.
 */
export function rawRequest(
  request: IncomingMessage,
  body: Uint8Array,
  params: Readonly<Record<string, string>>,
  addresses: ClientAddress,
): RawRequest {
  const remote = request.socket.remoteAddress ?? '';
  const forwarded = request.headers['x-forwarded-for'];
  const headers: Record<string, string | readonly string[] | undefined> = { ...request.headers };
  if (!addresses.isProxy(remote))
    for (const name of Object.keys(headers))
      if (name.startsWith('x-forwarded-') && name !== 'x-forwarded-for') delete headers[name];
  return {
    method: request.method ?? 'GET',
    url: request.url ?? '/',
    params,
    headers,
    body,
    ip: addresses.of(remote, Array.isArray(forwarded) ? forwarded.join(',') : (forwarded ?? '')),
  };
}

/** Whether the caller's browser spoke https to us or to our proxy. */
export function isHttps(request: RawRequest): boolean {
  return request.headers['x-forwarded-proto'] === 'https';
}
