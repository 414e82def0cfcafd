import type { RawRequest, RawResponse } from '../../core/channel.ts';
import { later, refusal, type RefusalCode } from './answers.ts';
import { isAllowedOrigin, readableBy } from './origins.ts';
import type { WebChatSettings } from './settings.ts';

/** A refusal of the server itself (too much, too large, a fault) as Direct Line says it, readable by the page that asked if that page may ask at all. */
export function dressed(
  refused: RawResponse,
  request: RawRequest,
  settings: Pick<WebChatSettings, 'allowedOrigins' | 'publicUrl'>,
): RawResponse {
  const said = inDirectLine(refused);
  return isAllowedOrigin(request, settings) ? readableBy(request, said) : said;
}

function inDirectLine({ status, headers }: RawResponse): RawResponse {
  if (status === 429 || status === 503) return later(status, Number(headers?.['retry-after'] ?? 5) * 1000);
  const { code, message } = reasons[status] ?? fault;
  return refusal(status, code, message);
}

const fault = { code: 'ServiceError', message: 'Something went wrong here.' } as const;
const reasons: Readonly<Record<number, { readonly code: RefusalCode; readonly message: string }>> = {
  400: { code: 'BadArgument', message: 'The body cannot be read.' },
  413: { code: 'TooLarge', message: 'The body is larger than this address takes.' },
};
