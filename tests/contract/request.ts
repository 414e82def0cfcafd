import type { RawRequest } from '../../core/channel.ts';

/** A request as the server would hand it to a channel. */
export function request(
  given: Partial<Omit<RawRequest, 'body'>> & { readonly url: string; readonly body?: string },
): RawRequest {
  const { body = '', ...rest } = given;
  return { method: 'POST', params: {}, headers: {}, ip: '203.0.113.7', ...rest, body: Buffer.from(body) };
}
