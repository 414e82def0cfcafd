import type { RawRequest, RawResponse } from '../../core/channel.ts';
import { answer } from './answers.ts';
import { queryOf } from './queryOf.ts';

/** What a poll is told in the place of trouble that passes: nothing new, at the mark it came with. Stock Web Chat never asks again after an error that is no 403. */
export function nothingNew(response: RawResponse, request: RawRequest): RawResponse {
  if (response.status !== 429 && response.status < 500) return response;
  const calm = answer(200, { activities: [], watermark: queryOf(request).get('watermark') ?? '' });
  return { ...calm, headers: { ...response.headers, ...calm.headers } };
}
