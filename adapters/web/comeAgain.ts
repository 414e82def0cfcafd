import type { RawResponse } from '../../core/channel.ts';
import { later } from './answers.ts';

/** How somebody who comes in is told of trouble that passes: too much at once. Stock Web Chat knocks again after that and after no other error. */
export function comeAgain(response: RawResponse): RawResponse {
  if (response.status !== 503) return response;
  const instead = later(429, Number(response.headers?.['retry-after'] ?? 5) * 1000);
  return { ...instead, headers: { ...response.headers, ...instead.headers } };
}
