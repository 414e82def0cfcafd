import { clouds } from './clouds.ts';
import type { TeamsBot } from './settings.ts';

/** Whether our token may go to this `serviceUrl`: Microsoft's own hosts over https, or an origin the operator allowed. */
export function isTrustedService(settings: Pick<TeamsBot, 'cloud' | 'localOrigins'>, serviceUrl: string): boolean {
  const url = plainUrl(serviceUrl);
  if (url === null) return false;
  return isMicrosofts(settings, url) || isLocal(settings, url);
}

/** Whether it is an origin the operator allowed by name; only such a one may speak for the Emulator. */
export function isLocalService(settings: Pick<TeamsBot, 'localOrigins'>, serviceUrl: string): boolean {
  const url = plainUrl(serviceUrl);
  return url !== null && isLocal(settings, url);
}

/** Nothing that could lead elsewhere: no user name, no query that swallows the path we append. */
function plainUrl(serviceUrl: string): URL | null {
  const url = URL.parse(serviceUrl);
  // An empty query or fragment is none to URL, and swallows all the same.
  if (url === null || serviceUrl.length > longest || /[\s\\?#\p{Cc}\p{Cs}]/u.test(serviceUrl)) return null;
  return url.username === '' && url.password === '' ? url : null;
}

function isMicrosofts({ cloud }: Pick<TeamsBot, 'cloud'>, url: URL): boolean {
  if (url.protocol !== 'https:' || url.port !== '') return false;
  return clouds[cloud].hosts.some((host) =>
    host.startsWith('.') ? url.hostname.endsWith(host) : url.hostname === host,
  );
}

function isLocal({ localOrigins }: Pick<TeamsBot, 'localOrigins'>, url: URL): boolean {
  return localOrigins.some((origin) =>
    origin.endsWith(':*') ? `${url.protocol}//${url.hostname}:*` === origin : url.origin === origin,
  );
}

const longest = 500;
