import type { RawRequest, RawResponse } from '../../core/channel.ts';
import { NightdeskError } from '../../core/error.ts';
import type { Clock } from '../../core/time.ts';
import { networkOf } from '../../adapters/base/networkOf.ts';
import { rateLimit } from '../../adapters/base/rateLimit.ts';
import type { Limits } from '../config.ts';
import { errorAnswer } from './errorAnswer.ts';

/**
 * Looks at who knocks how often. An address is not a person: an office, a mobile network or a provider's servers share one with
 * strangers, so whoever brings a right signature, token or session is let in, however often others there were refused.
 */
export interface Gate {
  /** Before anything is read: a 429 for a network that asks too much, else null. */
  admit(request: RawRequest): RawResponse | null;
  /** Before it is sent: a refusal (401, 403) becomes 429 for a network that was refused too often; every other answer stays. */
  temper(answer: RawResponse, ip: string): RawResponse;
}

const minuteMs = 60_000;
const mostNetworks = 10_000;
const isWebhook = /^\/(?:channels\/|api\/messages(?:\?|$))/;

/** The gate of one process; a probe of the operator (`/health`, `/ready`) always passes, and providers post as often as customers write. */
export function openGate(limits: Pick<Limits, 'requestsPerMinute' | 'refusalsPerMinute'>, now: Clock): Gate {
  const requests = rateLimit(limits.requestsPerMinute, minuteMs, now, mostNetworks);
  const refusals = rateLimit(limits.refusalsPerMinute, minuteMs, now, mostNetworks);
  const suspectUntil = new Map<string, number>();
  return {
    admit({ method, ip, url, headers }) {
      // A browser asks before it calls. Refused there, the page would never learn why; the call itself is counted.
      if (method === 'OPTIONS') return null;
      if (/^\/(?:health|ready)(?:\?|$)/.test(url)) return null;
      const network = networkOf(ip);
      // What is posted there is signed; only beside somebody who signs wrongly all the time it is counted, too.
      if (isWebhook.test(url) && !isSuspect(network)) return null;
      // A page somewhere that keeps a browser of the office busy must not use up what the desk beside it needs.
      const isElsewhere = headers['sec-fetch-site'] === 'cross-site';
      const wait = requests.take(isElsewhere ? `${network} by other sites` : network);
      return wait > 0 ? tooMany(wait) : null;
    },
    temper(answer, ip) {
      if (answer.status !== 401 && answer.status !== 403) return answer;
      const network = networkOf(ip);
      const wait = refusals.take(network);
      if (wait === 0) return answer;
      suspect(network, now() + wait);
      const instead = tooMany(wait);
      // What makes an answer readable for a page of another site stays.
      return { ...instead, headers: { ...answer.headers, ...instead.headers } };
    },
  };

  function isSuspect(network: string): boolean {
    const left = (suspectUntil.get(network) ?? 0) - now();
    // Nobody is suspected for longer; what says so was written by a clock that ran ahead.
    if (left > 0 && left <= minuteMs) return true;
    suspectUntil.delete(network);
    return false;
  }

  function suspect(network: string, until: number): void {
    suspectUntil.delete(network);
    suspectUntil.set(network, until);
    const [oldest] = suspectUntil.keys();
    if (suspectUntil.size > mostNetworks && oldest !== undefined) suspectUntil.delete(oldest);
  }
}

function tooMany(waitMs: number): RawResponse {
  return errorAnswer(
    new NightdeskError('too-many', 'Too many requests. Please wait a little.', { retry: true, retryAfterMs: waitMs }),
  );
}
