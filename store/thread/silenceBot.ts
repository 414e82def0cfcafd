import type { Instant } from '../../core/time.ts';
import type { Work } from '../database.ts';
import { inState } from '../inState.ts';
import { appendEvent } from './appendEvent.ts';
import type { Thread } from './thread.ts';

/** Cancels what the bot has not sent yet; what is leaving right now may finish its part but begins no other. Part of the transaction in which a person takes over. */
export async function silenceBot(work: Work, thread: Thread, reason: string, now: Instant): Promise<void> {
  const cancelled = await work.db
    .updateTable('outbox')
    .set({ state: 'cancelled', reason, settled_at: now })
    .where('conversation_id', '=', thread.id)
    .where('said_by', '=', 'bot')
    .where(inState('state', 'pending', 'sending'))
    .where((where) =>
      where.or([
        where('state', '=', 'pending'),
        where.and([
          where('state', '=', 'sending'),
          where.not(
            where.exists(
              where.selectFrom('outbox_part as p').select('p.part').whereRef('p.outbox_id', '=', 'outbox.id'),
            ),
          ),
        ]),
      ]),
    )
    .returning('event_id')
    .execute();
  await work.db
    .updateTable('outbox')
    .set({ stop: reason })
    .where('conversation_id', '=', thread.id)
    .where('said_by', '=', 'bot')
    .where(inState('state', 'pending', 'sending'))
    .where('state', '=', 'sending')
    .execute();
  // The desk strikes these through: the customer never saw them.
  for (const { event_id: eventId } of cancelled)
    await appendEvent(
      work,
      thread,
      { kind: 'delivery', actor: { kind: 'system' }, facts: { eventId, state: 'cancelled', reason } },
      now,
    );
}
