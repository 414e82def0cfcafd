import type { ExpressionBuilder } from 'kysely';
import type { Sender } from '../../core/delivery.ts';
import type { Tables } from '../tables.ts';
import { inState } from '../inState.ts';

/** Only the first open message of a conversation may leave, so that a customer reads them in order. */
export function isHead(where: ExpressionBuilder<Tables & { o: Tables['outbox'] }, 'o'>) {
  return where.not(
    where.exists(
      where
        .selectFrom('outbox as earlier')
        .select('earlier.seq')
        .whereRef('earlier.conversation_id', '=', 'o.conversation_id')
        .whereRef('earlier.seq', '<', 'o.seq')
        .where(inState('earlier.state', 'pending', 'sending')),
    ),
  );
}

/** Nothing of these senders. */
export function isNotOf(senders: readonly Sender[]) {
  return (where: ExpressionBuilder<Tables & { o: Tables['outbox'] }, 'o'>) =>
    where.and(
      senders.map(({ channel, account }) =>
        where.or([where('o.channel', '!=', channel), where('o.account', '!=', account)]),
      ),
    );
}
