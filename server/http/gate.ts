import type { RawRequest, RawResponse } from '../../core/channel.ts';
import { NightdeskError } from '../../core/error.ts';
import type { Clock } from '../../core/time.ts';
import { networkOf } from '../../adapters/base/networkOf.ts';
import { rateLimit } from '../../adapters/base/rateLimit.ts';
import type { Limits } from '../config.ts';
import { errorAnswer } from './errorAnswer.ts';

/** Looks at who knocks how often, before anything is read. */
export interface Gate {
  /** A 429 for a network that asks too much or was refused too often, else null. */
  admit(request: RawRequest): RawResponse | null;
  /** Counts an answer: refused signatures, tokens and passwords are what attackers collect. */
  note(answered: { readonly status: number; readonly ip: string }): void;
}

const minuteMs = 60_000;
const mostNetworks = 10_000;

/** The gate of one process; a probe of the operator (`/health`, `/ready`) always passes, a webhook is not limited in number. */
export function openGate(limits: Pick<Limits, 'requestsPerMinute' | 'refusalsPerMinute'>, now: Clock): Gate {
  const requests = rateLimit(limits.requestsPerMinute, minuteMs, now, mostNetworks);
  const refusals = rateLimit(limits.refusalsPerMinute, minuteMs, now, mostNetworks);
  const shutOut = new Map<string, number>();
  return {
    admit({ ip, url }) {
      if (/^\/(?:health|ready)(?:\?|$)/.test(url)) return null;
      const network = networkOf(ip);
      const until = shutOut.get(network) ?? 0;
      if (until > now()) return tooMany(until - now());
      shutOut.delete(network);
      // Providers knock as often as customers write; what they send is signed.
      const wait = /^\/(?:channels\/|api\/messages(?:\?|$))/.test(url) ? 0 : requests.take(network);
      return wait > 0 ? tooMany(wait) : null;
    },
    note({ status, ip }) {
      if (status !== 401 && status !== 403) return;
      const network = networkOf(ip);
      const wait = refusals.take(network);
      if (wait === 0) return;
      shutOut.set(network, now() + wait);
      const [oldest] = shutOut.keys();
      if (shutOut.size > mostNetworks && oldest !== undefined) shutOut.delete(oldest);
    },
  };
}

function tooMany(waitMs: number): RawResponse {
  return errorAnswer(
    new NightdeskError('too-many', 'Too many requests. Please wait a little.', { retry: true, retryAfterMs: waitMs }),
  );
}
