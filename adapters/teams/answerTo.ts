import { z } from 'zod';
import type { RawResponse } from '../../core/channel.ts';

/** What is answered to an activity: nothing but 200, except to a question (`invoke`), which Teams wants answered here and now. */
export function answerTo(raw: unknown): RawResponse {
  const read = shape.safeParse(raw).data;
  if (read === undefined || needsNothing.has(read.name)) return { status: 200 };
  // So Teams tells the customer that this does not work, where a bare 200 would look as if it had.
  return { status: 501 };
}

const shape = z.object({ type: z.literal('invoke'), name: z.string().catch('') });

/** Told for our information. */
const needsNothing = new Set(['message/submitAction', 'signin/verifyState', 'signin/failure']);
