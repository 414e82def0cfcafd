import type { RawResponse } from '../../core/channel.ts';

/** An answer with a body, never kept by caches. */
export function answer(status: number, body: unknown): RawResponse {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
    body: JSON.stringify(body),
  };
}

/** Direct Line's way to say no: `code` is what clients go by, `message` is for people who read logs. */
export function refusal(status: number, code: RefusalCode, message: string): RawResponse {
  return answer(status, { error: { code, message } });
}

/** "Later": with the seconds after which it is worth trying again. */
export function later(status: 429 | 503, afterMs: number): RawResponse {
  const refused =
    status === 429
      ? refusal(429, 'TooManyRequests', 'Too much at once. Try again later.')
      : refusal(503, 'ServiceUnavailable', 'The service cannot take this right now. Try again.');
  const seconds = Math.max(1, Math.ceil(afterMs / 1000));
  return { ...refused, headers: { ...refused.headers, 'retry-after': String(seconds) } };
}

export type RefusalCode =
  | 'BadArgument'
  | 'MissingProperty'
  | 'AttachmentsNotSupported'
  | 'Unauthorized'
  | 'OriginNotAllowed'
  | 'UserTokenRejected'
  | 'TokenExpired'
  | 'BadToken'
  | 'WrongConversation'
  | 'TooManyRequests'
  | 'TooLarge'
  | 'ServiceError'
  | 'ServiceUnavailable';
