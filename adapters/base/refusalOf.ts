import { NightdeskError } from '../../core/error.ts';
import type { ProviderAnswer } from './callProvider.ts';

/**
 * What an answer that is not a success means for a message: busy or broken is tried again (after `retry-after`), our own
 * credentials too, once somebody corrected them; every other refusal is final; a gateway that gave up waiting knows nothing.
 */
export function refusalOf(provider: string, answer: ProviderAnswer, reason: string): NightdeskError {
  const message = `${provider} answered ${answer.status}${reason === '' ? '' : `: ${reason}`}`;
  const { status } = answer;
  // Behind a 504 somebody took the message and may still be working on it.
  if (status === 504) return new NightdeskError('delivery-unknown', message);
  if (status === 401) return tryAgain(message, 60_000);
  if (status === 408 || status === 425 || status === 429 || status >= 500)
    return tryAgain(message, retryAfterMs(answer));
  return new NightdeskError('delivery-refused', message);
}

function tryAgain(message: string, afterMs: number | undefined): NightdeskError {
  return new NightdeskError('delivery-unavailable', message, {
    retry: true,
    ...(afterMs === undefined ? {} : { retryAfterMs: afterMs }),
  });
}

/** Seconds or an HTTP date, measured against the provider's own clock; at most an hour. */
function retryAfterMs(answer: ProviderAnswer): number | undefined {
  const asked = answer.header('retry-after')?.trim() ?? '';
  if (asked === '') return undefined;
  const ms = /^\d+(\.\d+)?$/.test(asked)
    ? Number(asked) * 1000
    : Date.parse(asked) - Date.parse(answer.header('date') ?? '');
  return Number.isFinite(ms) ? Math.min(Math.max(0, Math.round(ms)), 3_600_000) : undefined;
}
