import type { RawRequest } from '../../core/channel.ts';

/** The query of a request. */
export function queryOf(request: RawRequest): URLSearchParams {
  const at = request.url.indexOf('?');
  return new URLSearchParams(at < 0 ? '' : request.url.slice(at));
}
