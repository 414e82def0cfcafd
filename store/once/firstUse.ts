import type { FirstUse } from '../../core/firstUse.ts';
import type { Instant } from '../../core/time.ts';
import type { Database } from '../database.ts';

/** Tickets that were used, kept until they have ended: of two who bring one at the same moment only one is the first. */
export function firstUse(database: Database): FirstUse {
  let tidyAt: Instant = 0;
  return {
    use: (ticket, endsAt, now) =>
      database.work('use-ticket', async (work) => {
        if (now >= tidyAt) {
          tidyAt = now + minute;
          await work.db.deleteFrom('used_ticket').where('ends_at', '<', now).execute();
        }
        const used = await work.db
          .insertInto('used_ticket')
          .values({ ticket, ends_at: endsAt })
          .onConflict((conflict) => conflict.column('ticket').doNothing())
          .returning('ticket')
          .executeTakeFirst();
        return used !== undefined;
      }),
  };
}

const minute = 60_000;
