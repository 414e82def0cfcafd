import type { RawRequest } from '../../core/channel.ts';
import { isLoopback } from '../http/isLoopback.ts';

/** Under which address the caller's browser sees us. */
export function ownOrigin(request: RawRequest, https: boolean): string {
  const { host } = request.headers;
  const name = typeof host === 'string' && /^[\w.:[\]-]{1,260}$/.test(host) ? host : 'localhost';
  return `${https ? 'https' : 'http'}://${name}`;
}

/** Whether passwords and cookies are safe on the way: https, or a browser on this very machine. */
export function isSafeWay(request: RawRequest, https: boolean): boolean {
  if (https) return true;
  const name = URL.parse(ownOrigin(request, https))?.hostname ?? '';
  // The address too: a proxy without TLS on this machine brings strangers, but under another name.
  return isLoopback(request.ip) && (name === 'localhost' || isLoopback(name.replace(/^\[|\]$/g, '')));
}
