import { NightdeskError } from '../../core/error.ts';
import type { PeopleStore } from '../../core/people.ts';
import type { Database } from '../database.ts';
import { toAgent } from './toAgent.ts';

type Sessions = Pick<PeopleStore, 'putSession' | 'session' | 'endSession' | 'agentsFree'>;

/** Signed-in screens; the token itself is never stored. */
export function sessions(database: Database): Sessions {
  return {
    putSession: (session) =>
      database.work('put-session', async (work) => {
        await work.db.deleteFrom('session').where('expires_at', '<=', session.now).execute();
        const agent = await work.db
          .selectFrom('agent')
          .select('id')
          .where('id', '=', session.agentId)
          .where('state', '=', 'active')
          .executeTakeFirst();
        if (!agent) throw new NightdeskError('not-found', 'There is no such active account.');
        await work.db
          .insertInto('session')
          .values({
            token_hash: session.tokenHash,
            agent_id: session.agentId,
            csrf: session.csrf,
            created_at: session.now,
            expires_at: session.expiresAt,
            used_at: session.now,
          })
          .execute();
        work.wake({ topic: 'people' });
      }),
    session: async (tokenHash, now, idleMs) => {
      const row = await database.read((db) =>
        db
          .selectFrom('session as s')
          .innerJoin('agent as a', 'a.id', 's.agent_id')
          .select(['s.csrf', 's.created_at', 's.expires_at', 's.used_at'])
          .select(['a.id', 'a.email', 'a.name', 'a.role', 'a.state', 'a.available'])
          .where('s.token_hash', '=', tokenHash)
          .where('s.expires_at', '>', now)
          .where('s.used_at', '>=', now - idleMs)
          .where('a.state', '=', 'active')
          .executeTakeFirst(),
      );
      if (!row) return null;
      if (now - row.used_at >= minute) await touch(database, tokenHash, now);
      return { agent: toAgent(row), csrf: row.csrf, createdAt: row.created_at, expiresAt: row.expires_at };
    },
    endSession: (tokenHash) =>
      database.work('end-session', async (work) => {
        await work.db.deleteFrom('session').where('token_hash', '=', tokenHash).execute();
        work.wake({ topic: 'people' });
      }),
    agentsFree: (now, withinMs) =>
      database.read(async (db) => {
        const row = await db
          .selectFrom('session as s')
          .innerJoin('agent as a', 'a.id', 's.agent_id')
          .select((select) => select.fn.count<number>('a.id').distinct().as('free'))
          .where('a.state', '=', 'active')
          .where('a.available', '=', 1)
          .where('s.expires_at', '>', now)
          .where('s.used_at', '>=', now - withinMs)
          .executeTakeFirstOrThrow();
        return row.free;
      }),
  };
}

const minute = 60_000;

function touch(database: Database, tokenHash: string, now: number): Promise<void> {
  return database.work('touch-session', async (work) => {
    await work.db
      .updateTable('session')
      .set({ used_at: now })
      .where('token_hash', '=', tokenHash)
      .where('used_at', '<', now)
      .execute();
  });
}
