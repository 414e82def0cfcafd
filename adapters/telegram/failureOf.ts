import { z } from 'zod';
import { NightdeskError } from '../../core/error.ts';
import type { ProviderAnswer } from '../base/callProvider.ts';
import { parseJson } from '../base/parseJson.ts';
import { refusalOf } from '../base/refusalOf.ts';

/** What an answer that is not `ok` means: Telegram says in the body how long to wait. */
export function failureOf(answer: ProviderAnswer): NightdeskError {
  const read = shape.safeParse(parseJson(answer.text));
  const seconds = read.success ? read.data.parameters?.retry_after : undefined;
  if (answer.status === 429 && seconds !== undefined)
    return new NightdeskError('delivery-unavailable', 'Telegram answered 429: too many messages', {
      retry: true,
      retryAfterMs: seconds * 1000,
    });
  return refusalOf('Telegram', answer, reasonIn(answer));
}

/** Of Telegram's sentence only what is known to hold no words of a customer. */
function reasonIn(answer: ProviderAnswer): string {
  return known.find((phrase) => answer.text.includes(phrase)) ?? '';
}

const known = [
  'bot was blocked by the user',
  'user is deactivated',
  'chat not found',
  "can't parse entities",
  'message is too long',
  'Unauthorized',
  'Conflict',
];

const shape = z.object({ parameters: z.object({ retry_after: z.number().min(0).max(86_400) }).optional() });
