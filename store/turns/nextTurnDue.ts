import type { Instant } from '../../core/time.ts';
import type { Database } from '../database.ts';
import { inState } from '../inState.ts';
import { longestTurnRestMs } from '../isPast.ts';

/** When a claim may find something that it does not find now: a lease running out, a rest being over; null when nothing waits. */
export function nextTurnDue(database: Database, now: Instant): Promise<Instant | null> {
  return database.read(async (db) => {
    const next = await db
      .selectFrom('inbox as i')
      .innerJoin('conversation as c', 'c.id', 'i.conversation_id')
      .select((column) =>
        column.fn
          .min<number | null>(
            column
              .case()
              .whenRef('c.lease_until', '>', 'c.not_before')
              .then(column.ref('c.lease_until'))
              .else(column.ref('c.not_before'))
              .end(),
          )
          .as('due'),
      )
      .where(inState('i.state', 'open'))
      .executeTakeFirst();
    const due = next?.due ?? null;
    // Nobody waits for a time that only a wrong clock can have set: whoever claims takes it for past (`isPast`).
    return due !== null && due > now + longestTurnRestMs ? now + soonMs : due;
  });
}

const soonMs = 1_000;
