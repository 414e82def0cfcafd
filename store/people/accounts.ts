import { NightdeskError } from '../../core/error.ts';
import type { AgentId } from '../../core/ids.ts';
import type { Agent, PeopleStore } from '../../core/people.ts';
import { clean } from '../clean.ts';
import { type Database, type Work, locking, takeTurns } from '../database.ts';
import { emailKey, toAgent } from './toAgent.ts';

type Accounts = Pick<PeopleStore, 'agents' | 'agentByEmail' | 'addAgent' | 'changeAgent' | 'setAvailable'>;

/** Who works here; there is always an active admin once there was one. */
export function accounts(database: Database): Accounts {
  return {
    agents: () =>
      database.read(async (db) => {
        const rows = await db.selectFrom('agent').selectAll().orderBy('name').orderBy('email').execute();
        return rows.map(toAgent);
      }),
    agentByEmail: (email) =>
      database.read(async (db) => {
        const row = await db
          .selectFrom('agent')
          .selectAll()
          .where('email', '=', clean(emailKey(email)))
          .executeTakeFirst();
        return row ? { agent: toAgent(row), passwordHash: row.password_hash } : null;
      }),
    addAgent: (agent, now) => database.work('add-agent', (work) => add(work, agent, now)),
    changeAgent: (id, change) => database.work('change-agent', (work) => changeAccount(work, id, change)),
    setAvailable: (id, available) =>
      database.work('set-available', async (work) => {
        const changed = await work.db
          .updateTable('agent')
          .set({ available: available ? 1 : 0 })
          .where('id', '=', clean(id))
          .where('state', '=', 'active')
          .returning('id')
          .executeTakeFirst();
        if (!changed) throw new NightdeskError('not-found', 'There is no such active account.');
        work.wake({ topic: 'people' });
      }),
  };
}

async function add(work: Work, agent: Parameters<PeopleStore['addAgent']>[0], now: number): Promise<Agent> {
  const made = await work.db
    .insertInto('agent')
    .values({
      id: agent.id,
      email: clean(emailKey(agent.email)),
      name: clean(agent.name),
      role: agent.role,
      state: agent.state,
      available: 0,
      password_hash: agent.passwordHash,
      created_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst();
  if (!made) throw new NightdeskError('conflict', 'Somebody with this e-mail address has an account already.');
  work.wake({ topic: 'people' });
  return toAgent(made);
}

async function changeAccount(
  work: Work,
  id: AgentId,
  change: Parameters<PeopleStore['changeAgent']>[1],
): Promise<Agent> {
  // Two admins who disable each other at the same moment must not both succeed.
  await takeTurns(work, 'accounts');
  const query = work.db.selectFrom('agent').selectAll().where('id', '=', clean(id));
  const before = await locking(work.kind, query).executeTakeFirst();
  if (!before) throw new NightdeskError('not-found', 'There is no such account.');
  const after = {
    name: change.name === undefined ? before.name : clean(change.name),
    role: change.role ?? before.role,
    state: change.state ?? before.state,
    password_hash: change.passwordHash ?? before.password_hash,
    available: (change.state ?? before.state) === 'active' ? before.available : 0,
  };
  if (isActiveAdmin(before) && !isActiveAdmin(after)) await keepAnAdmin(work, id);
  await work.db.updateTable('agent').set(after).where('id', '=', id).execute();
  const isSafeForSessions =
    change.passwordHash === undefined && after.role === before.role && after.state === before.state;
  if (!isSafeForSessions) {
    await work.db.deleteFrom('session').where('agent_id', '=', id).execute();
    // A link that was sent before must not undo what was changed after.
    await work.db.deleteFrom('ticket').where('agent_id', '=', id).execute();
  }
  work.wake({ topic: 'people' });
  return toAgent({ ...before, ...after });
}

function isActiveAdmin(agent: Pick<Agent, 'role' | 'state'>): boolean {
  return agent.role === 'admin' && agent.state === 'active';
}

async function keepAnAdmin(work: Work, besides: AgentId): Promise<void> {
  const other = await work.db
    .selectFrom('agent')
    .select('id')
    .where('role', '=', 'admin')
    .where('state', '=', 'active')
    .where('id', '!=', besides)
    .limit(1)
    .executeTakeFirst();
  if (!other) throw new NightdeskError('conflict', 'This is the last active admin. Make somebody else an admin first.');
}
