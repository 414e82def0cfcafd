import type { RawRequest, RawResponse } from '../../core/channel.ts';
import { headerOf } from './headerOf.ts';

/** Whether the page that calls us may: an embedding site, our own origin, or no page at all (a server sends no Origin). */
export function isAllowedOrigin(
  request: RawRequest,
  settings: { readonly allowedOrigins: readonly string[]; readonly publicUrl?: string },
): boolean {
  const origin = headerOf(request, 'origin');
  if (origin === '' || settings.allowedOrigins.includes(origin)) return true;
  if (settings.publicUrl !== undefined && URL.parse(settings.publicUrl)?.origin === origin) return true;
  // Without cookies there is nothing a page could borrow, so the name it called us by is proof enough of being ours.
  const host = headerOf(request, 'host');
  return host !== '' && (origin === `http://${host}` || origin === `https://${host}`);
}

/** The same answer, readable by that page. */
export function readableBy(request: RawRequest, response: RawResponse): RawResponse {
  const origin = headerOf(request, 'origin');
  return {
    ...response,
    headers: {
      ...response.headers,
      vary: 'origin',
      ...(origin === ''
        ? {}
        : { 'access-control-allow-origin': origin, 'access-control-expose-headers': 'retry-after' }),
    },
  };
}

/** The answer to a browser that asks before it calls. */
export function preflight(): RawResponse {
  return {
    status: 204,
    headers: {
      'access-control-allow-methods': 'GET, POST, OPTIONS',
      'access-control-allow-headers': 'authorization, content-type, x-ms-bot-agent, x-requested-with',
      'access-control-max-age': '7200',
    },
  };
}
