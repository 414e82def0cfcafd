import { isOurSecret } from '../../adapters/base/isOurSecret.ts';
import type { RawRequest } from '../../core/channel.ts';
import { NightdeskError } from '../../core/error.ts';
import { isLoopback } from '../http/isLoopback.ts';
import type { Desk } from './desk.ts';
import type { Caller } from './endpoint.ts';
import { isOwnPage } from './isOwnPage.ts';
import { ownOrigin } from './ownOrigin.ts';

/** Knows a caller by the key of this machine or by a session; error `forbidden` for a page of another site, `unauthenticated` for a wrong key. */
export async function whoCalls(desk: Desk, request: RawRequest, https: boolean): Promise<Caller> {
  const { authorization } = request.headers;
  if (authorization !== undefined) {
    const key = typeof authorization === 'string' ? /^Bearer (\S+)$/i.exec(authorization)?.[1] : undefined;
    // A wrong key from this machine and the right one from elsewhere are answered alike.
    if (key !== undefined && isOurSecret(key, [desk.adminKey]) && isLoopback(request.ip)) return { kind: 'machine' };
    desk.log('machine key refused', {});
    throw new NightdeskError('unauthenticated', 'This key does not open anything here.');
  }
  const ours = [ownOrigin(request, https), ...(desk.publicUrl === undefined ? [] : [new URL(desk.publicUrl).origin])];
  if (!isOwnPage(request, ours)) throw new NightdeskError('forbidden', 'Only pages of this desk may ask.');
  return desk.sessions.read(request, https, desk.now());
}
