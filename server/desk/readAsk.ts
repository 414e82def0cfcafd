import type { z } from 'zod';
import type { RawRequest } from '../../core/channel.ts';
import { NightdeskError } from '../../core/error.ts';

/** What a request asks, checked; error `bad-request` names the field and what is wrong, never what was sent. */
export function readAsk<Ask>(request: RawRequest, schema: z.ZodType<Ask>): Ask {
  const type = request.headers['content-type'];
  // Anything else could be sent by a form of another site without asking us first.
  if (typeof type !== 'string' || !/^application\/json\s*(;|$)/i.test(type))
    throw new NightdeskError('bad-request', 'Send JSON (content-type: application/json).');
  const parsed = schema.safeParse(jsonOf(request.body));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const field = issue?.path.join('.') ?? '';
  throw new NightdeskError('bad-request', `${field === '' ? 'The request' : field}: ${issue?.message ?? 'wrong'}`);
}

function jsonOf(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch (cause) {
    throw new NightdeskError('bad-request', 'This is not JSON.', { cause });
  }
}
