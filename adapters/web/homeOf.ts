import type { RawRequest } from '../../core/channel.ts';
import { headerOf } from './headerOf.ts';

/** Where the client reaches us, without a slash at its end: as configured, otherwise by the name it used. */
export function homeOf(request: RawRequest, publicUrl: string | undefined): string {
  if (publicUrl !== undefined) return publicUrl.replace(/\/+$/, '');
  const host = headerOf(request, 'host');
  return `${isSecure(request, host) ? 'https' : 'http'}://${host}`;
}

/** An https page cannot call http, so its scheme tells ours; a proxy may say it too. */
function isSecure(request: RawRequest, host: string): boolean {
  const origin = headerOf(request, 'origin');
  const forwarded = headerOf(request, 'x-forwarded-proto').split(',')[0]?.trim();
  if (origin === `http://${host}`) return false;
  return origin.startsWith('https://') || forwarded === 'https';
}
