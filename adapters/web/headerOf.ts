import type { RawRequest } from '../../core/channel.ts';

/** One header of a request, empty when it is missing or was sent more than once. */
export function headerOf(request: RawRequest, name: string): string {
  const value = request.headers[name];
  return typeof value === 'string' ? value : '';
}
