import { type Kysely, sql } from 'kysely';
import type { DeskLine, DeskList, DeskStore } from '../../core/desk.ts';
import type { AgentId } from '../../core/ids.ts';
import type { Instant } from '../../core/time.ts';
import type { Database } from '../database.ts';
import type { Tables } from '../tables.ts';
import { goalOf, withGoal } from './goal.ts';

/** The lists of the desk, and how long each is. */
export function lines(database: Database): Pick<DeskStore, 'list' | 'counts'> {
  return {
    list: (list, agentId, now, limit) =>
      database.read(async (db) => {
        const rows = await ordered(onList(deskLines(db), list, agentId), list, now)
          .limit(limit)
          .execute();
        return rows.map((row) => toLine(row, database.isPush, now));
      }),
    counts: (agentId) =>
      database.read(async (db) => {
        const rows = await db
          .selectFrom('conversation as c')
          .select(['c.custody', 'c.agent_id', sql<number>`count(*)`.as('count')])
          .where(isLegible)
          .groupBy(['c.custody', 'c.agent_id'])
          .execute();
        const count = (custody: string, isMine?: boolean) =>
          rows
            .filter((row) => row.custody === custody && (isMine === undefined || (row.agent_id === agentId) === isMine))
            .reduce((sum, row) => sum + row.count, 0);
        return {
          queue: count('waiting'),
          mine: count('agent', true),
          others: count('agent', false),
          bot: count('bot'),
          closed: count('closed'),
        };
      }),
  };
}

function deskLines(db: Kysely<Tables>) {
  return withGoal(db)
    .innerJoin('address as a', 'a.id', 'c.address_id')
    .leftJoin('case as k', 'k.id', 'c.case_id')
    .leftJoin('handover as h', (join) =>
      join.onRef('h.conversation_id', '=', 'c.id').on('h.state', 'in', ['requested', 'accepted']),
    )
    .select(['c.id', 'c.custody', 'c.channel', 'c.peer', 'c.said_at', 'c.said_by', 'c.dissatisfied'])
    .select(['c.agent_id', 'c.agent_name', 'k.reference'])
    .select(['a.level', 'a.customer_id', 'a.name', 'a.email', 'a.phone'])
    .select(['h.id as handover_id', 'h.state as handover_state', 'h.reason', 'h.priority', 'h.requested_at'])
    .select(['h.deadline', 'h.callback_at'])
    .where(isLegible);
}

type Lines = ReturnType<typeof deskLines>;
type LineRow = Awaited<ReturnType<Lines['execute']>>[number];

/** What was erased by age has nothing left to look at. */
const isLegible = sql<boolean>`c.retained_at is null`;

function onList(query: Lines, list: DeskList, agentId: AgentId): Lines {
  if (list === 'queue') return query.where('c.custody', '=', 'waiting');
  if (list === 'bot' || list === 'closed') return query.where('c.custody', '=', list);
  const held = query.where('c.custody', '=', 'agent');
  if (list === 'mine') return held.where('c.agent_id', '=', agentId);
  return held.where((where) => where.or([where('c.agent_id', 'is', null), where('c.agent_id', '!=', agentId)]));
}

/** The queue by need, so that a limit cuts off the least urgent (desk/rules orders it finely); everything else newest first. */
function ordered(query: Lines, list: DeskList, now: Instant): Lines {
  if (list !== 'queue') return query.orderBy('c.said_at', 'desc').orderBy('c.id');
  const start = sql<number>`coalesce(h.callback_at, h.requested_at, c.said_at)`;
  // A call-back whose time has not come stands behind everybody; a step of priority is worth 20 minutes of waiting.
  return query
    .orderBy(sql`case when h.callback_at > ${now} then 1 else 0 end`)
    .orderBy(sql`${start} - case when h.callback_at > ${now} then 0 else coalesce(h.priority, 1) * 1200000 end`)
    .orderBy('c.id');
}

function toLine(row: LineRow, isPush: Database['isPush'], now: Instant): DeskLine {
  const handover = handoverOf(row, now);
  return {
    conversationId: row.id,
    custody: row.custody,
    channel: row.channel,
    // The peer of a push channel is a number or name people know; on the web it means nothing to anybody.
    who: row.name ?? row.customer_id ?? row.email ?? row.phone ?? (isPush(row.channel) ? row.peer : ''),
    identityLevel: row.level,
    goal: goalOf(row),
    lastAt: row.said_at,
    lastBy: row.said_by,
    dissatisfied: row.dissatisfied,
    ...(row.agent_id === null ? {} : { agentId: row.agent_id }),
    ...(row.agent_name === null ? {} : { agentName: row.agent_name }),
    ...(row.reference === null ? {} : { reference: row.reference }),
    ...(handover ? { handover } : {}),
  };
}

function handoverOf(row: LineRow, now: Instant): DeskLine['handover'] | null {
  const { handover_id: id, reason, priority, requested_at: requestedAt, deadline, callback_at: callbackAt } = row;
  if (id === null || reason === null || priority === null || requestedAt === null || deadline === null) return null;
  return {
    id,
    reason,
    priority,
    requestedAt,
    deadline,
    overdue: row.handover_state === 'requested' && deadline <= now,
    ...(callbackAt === null ? {} : { callbackAt }),
  };
}
