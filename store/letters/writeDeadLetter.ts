import type { Instant } from '../../core/time.ts';
import type { Work } from '../database.ts';
import type { DeadLetterTable } from '../tables.ts';

type Letter = Pick<DeadLetterTable, 'kind' | 'channel' | 'account' | 'reason' | 'attempts'> &
  Partial<Pick<DeadLetterTable, 'external_id' | 'conversation_id' | 'outbox_id'>>;

/** Leaves a dead letter and gives its id; one that is there already under the same external id is written anew. */
export async function writeDeadLetter(work: Work, letter: Letter, now: Instant): Promise<string> {
  const { kind, channel, account, reason, attempts } = letter;
  const { id } = await work.db
    .insertInto('dead_letter')
    .values({
      id: work.newId(),
      kind,
      channel,
      account,
      external_id: letter.external_id ?? null,
      conversation_id: letter.conversation_id ?? null,
      outbox_id: letter.outbox_id ?? null,
      reason,
      attempts,
      at: now,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['channel', 'account', 'external_id'])
        .where('external_id', 'is not', null)
        .doUpdateSet({ reason, attempts, at: now }),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
