import { NightdeskError } from '../../core/error.ts';
import type { PeopleStore } from '../../core/people.ts';
import type { Database } from '../database.ts';
import { toAgent } from './toAgent.ts';

type Tickets = Pick<PeopleStore, 'putTicket' | 'takeTicket' | 'peekTicket'>;

/** One-time links; at most one per account is good at a time, and none of a disabled one. */
export function tickets(database: Database): Tickets {
  return {
    putTicket: (ticket) =>
      database.work('put-ticket', async (work) => {
        const agent = await work.db
          .selectFrom('agent')
          .select('id')
          .where('id', '=', ticket.agentId)
          .where('state', '!=', 'disabled')
          .executeTakeFirst();
        if (!agent) throw new NightdeskError('not-found', 'There is no such account that could be signed in to.');
        await work.db.deleteFrom('ticket').where('agent_id', '=', ticket.agentId).execute();
        await work.db
          .insertInto('ticket')
          .values({
            token_hash: ticket.tokenHash,
            agent_id: ticket.agentId,
            purpose: ticket.purpose,
            expires_at: ticket.expiresAt,
          })
          .execute();
      }),
    takeTicket: (tokenHash, now) =>
      database.work('take-ticket', async (work) => {
        // One statement looks and uses up, so that of two at once only one gets it.
        const taken = await work.db
          .deleteFrom('ticket')
          .where('token_hash', '=', tokenHash)
          .where('expires_at', '>', now)
          .where('agent_id', 'in', work.db.selectFrom('agent').select('id').where('state', '!=', 'disabled'))
          .returning(['agent_id', 'purpose'])
          .executeTakeFirst();
        return taken ? { agentId: taken.agent_id, purpose: taken.purpose } : null;
      }),
    peekTicket: (tokenHash, now) =>
      database.read(async (db) => {
        const row = await db
          .selectFrom('ticket as t')
          .innerJoin('agent as a', 'a.id', 't.agent_id')
          .select(['a.id', 'a.email', 'a.name', 'a.role', 'a.state', 'a.available', 't.purpose'])
          .where('t.token_hash', '=', tokenHash)
          .where('t.expires_at', '>', now)
          .where('a.state', '!=', 'disabled')
          .executeTakeFirst();
        return row ? { agent: toAgent(row), purpose: row.purpose } : null;
      }),
  };
}
