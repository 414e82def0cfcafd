import type { RawRequest, RawResponse } from '../../core/channel.ts';
import { NightdeskError } from '../../core/error.ts';
import { later, refusal } from './answers.ts';
import { isAllowedOrigin, readableBy } from './origins.ts';
import type { WebChatSettings } from './settings.ts';

/** Lets only allowed pages in, makes answers readable for them, and turns our own errors into Direct Line's. */
export async function guarded(
  request: RawRequest,
  settings: WebChatSettings,
  handle: () => RawResponse | Promise<RawResponse>,
): Promise<RawResponse> {
  // Without the header the page cannot even read this; it is for the people who look at the network tab.
  if (!isAllowedOrigin(request, settings))
    return refusal(401, 'OriginNotAllowed', 'This site is not in ALLOWED_ORIGINS.');
  try {
    return readableBy(request, await handle());
  } catch (error) {
    if (!(error instanceof NightdeskError)) throw error;
    return readableBy(request, answerOf(error));
  }
}

function answerOf(error: NightdeskError): RawResponse {
  // The address was proved to be another customer's meanwhile: this token is dead.
  if (error.code === 'forbidden') return refusal(403, 'BadToken', 'The token is no longer valid.');
  if (error.code === 'too-many') return later(429, error.retryAfterMs ?? 60_000);
  if (error.retry) return later(503, error.retryAfterMs ?? 5000);
  return refusal(400, 'BadArgument', 'This cannot be taken.');
}
