import type { RawRequest, RawResponse, Route } from '../../core/channel.ts';
import { NightdeskError } from '../../core/error.ts';
import { isOurSecret } from '../../adapters/base/isOurSecret.ts';
import { isLoopback } from '../http/isLoopback.ts';
import { openPulse } from './openPulse.ts';

export interface OperateSettings {
  readonly version: string;
  /** Rejects when the database does not answer or keeps nothing. */
  readonly ping: () => Promise<void>;
  /** Why no message can be answered now, or null when all is well. */
  readonly unready: () => 'starting' | 'stopping' | null;
  readonly scrape: () => Promise<{ readonly contentType: string; readonly text: string }>;
  readonly metricsToken?: string;
}

/** `/health` (the process lives), `/ready` (it can take and answer messages), `/metrics` (for this machine or with the token). */
export function operateRoutes(settings: OperateSettings): readonly Route[] {
  const hasDatabase = openPulse(settings.ping);
  const route = (path: string, handle: Route['handle']): Route => ({ method: 'GET', path, maxBytes: 0, handle });
  return [
    route('/health', async () => json(200, { status: 'ok', version: settings.version })),
    route('/ready', async () => {
      const reason = settings.unready() ?? ((await hasDatabase()) ? null : 'database');
      return reason === null ? json(200, { status: 'ready' }) : json(503, { status: 'not ready', reason });
    }),
    route('/metrics', async (request) => {
      if (!mayRead(request, settings.metricsToken))
        throw new NightdeskError('unauthenticated', 'Only this machine or METRICS_TOKEN may read the metrics.');
      const { contentType, text } = await settings.scrape();
      return { status: 200, headers: { 'content-type': contentType }, body: text };
    }),
  ];
}

/** A proxy on this machine calls from here too, trusted or not, so what came through one is not from here. */
function mayRead(request: RawRequest, token: string | undefined): boolean {
  const given = /^Bearer (.+)$/.exec(String(request.headers['authorization'] ?? ''))?.[1];
  if (token !== undefined && given !== undefined) return isOurSecret(given, [token]);
  return isLoopback(request.ip) && proxyMarks.every((name) => request.headers[name] === undefined);
}

const proxyMarks = ['x-forwarded-for', 'forwarded', 'x-real-ip', 'via'];

function json(status: number, value: unknown): RawResponse {
  return {
    status,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      ...(status === 503 ? { 'retry-after': '5' } : {}),
    },
    body: JSON.stringify(value),
  };
}
