import type { RawRequest } from '../../core/channel.ts';

/** Whether a request comes from a page of ours, or from no page at all; browsers say so and other sites cannot pretend. */
export function isOwnPage(request: RawRequest, ownOrigins: readonly string[]): boolean {
  const site = request.headers['sec-fetch-site'];
  // `none` is an address that somebody typed: good for reading only.
  if (site !== undefined) return site === 'same-origin' || (site === 'none' && request.method === 'GET');
  const { origin } = request.headers;
  return origin === undefined || (typeof origin === 'string' && ownOrigins.includes(origin));
}
