import { createHash } from 'node:crypto';
import type { NewId } from '../core/time.ts';

/** Ids a turn may need; made before thinking, so that thinking stays pure. */
export interface FreshIds {
  readonly caseId: string;
  readonly handoverId: string;
  /** What a customer is told and may read aloud: `MD-` and six letters or digits that are not easily confused. */
  readonly reference: string;
}

const letters = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** New ids from the given source of chance. */
export function freshIds(newId: NewId): FreshIds {
  const caseId = newId();
  const digest = createHash('sha256').update(caseId).digest();
  const reference = Array.from(digest.subarray(0, 6), (byte) => letters[byte % letters.length]).join('');
  return { caseId, handoverId: newId(), reference: `MD-${reference}` };
}
