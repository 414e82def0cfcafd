import type { RawResponse } from '../../core/channel.ts';
import { type ErrorCode, NightdeskError } from '../../core/error.ts';

/** What somebody outside learns of an error: our own codes and words, nothing of what only we should know. */
export function errorAnswer(error: unknown): RawResponse {
  const status = error instanceof NightdeskError ? statuses[error.code] : 500;
  const isOurs = error instanceof NightdeskError && status < 500;
  const code = error instanceof NightdeskError && status !== 500 ? error.code : 'fault';
  const message = isOurs
    ? error.message
    : status === 503
      ? 'Please try again in a moment.'
      : 'Something went wrong here.';
  const wait = error instanceof NightdeskError ? (error.retryAfterMs ?? 5_000) : 5_000;
  return {
    status,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      ...(status === 429 || status === 503 ? { 'retry-after': String(Math.ceil(wait / 1000)) } : {}),
    },
    body: JSON.stringify({ error: { code, message } }),
  };
}

const statuses: Readonly<Record<ErrorCode, number>> = {
  'bad-request': 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  'too-large': 413,
  'content-invalid': 422,
  'too-many': 429,
  'store-unavailable': 503,
  overloaded: 503,
  'delivery-refused': 500,
  'delivery-unavailable': 503,
  'delivery-unknown': 500,
  'settings-invalid': 500,
  'store-newer': 500,
  'store-locked': 500,
};
