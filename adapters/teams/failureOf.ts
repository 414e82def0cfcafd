import { z } from 'zod';
import { NightdeskError } from '../../core/error.ts';
import type { ProviderAnswer } from '../base/callProvider.ts';
import { parseJson } from '../base/parseJson.ts';
import { refusalOf } from '../base/refusalOf.ts';
import { errorTable } from './errorTable.ts';

/** What an answer of the Connector that is not a success means. Of what it says only a code we know is told: its sentences may hold a customer's. */
export function failureOf(answer: ProviderAnswer): NightdeskError {
  const read = shape.safeParse(parseJson(answer.text)).data?.error;
  const code = [read?.innerHttpError?.body?.subCode, read?.subCode, read?.code].find(
    (said) => said !== undefined && errorTable.has(said),
  );
  const plain = refusalOf('Teams', answer, code ?? '');
  // Two changes of one conversation met and ours was not made (412): that is said by the status alone too.
  const verdict = code === undefined ? (answer.status === 412 ? 'later' : undefined) : errorTable.get(code);
  if (verdict === 'final' && answer.status < 500) return new NightdeskError('delivery-refused', plain.message);
  if (verdict === 'later' && plain.code === 'delivery-refused')
    return new NightdeskError('delivery-unavailable', plain.message, { retry: true });
  return plain;
}

const code = z.string().max(100).optional().catch(undefined);
const shape = z.object({
  error: z.object({
    code,
    subCode: code,
    innerHttpError: z
      .object({ body: z.object({ subCode: code }).optional().catch(undefined) })
      .optional()
      .catch(undefined),
  }),
});
