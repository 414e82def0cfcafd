import { sql } from 'kysely';
import type { DeskStore } from '../../core/desk.ts';
import { NightdeskError } from '../../core/error.ts';
import type { Actor } from '../../core/event.ts';
import type { Database, Work } from '../database.ts';
import { inState } from '../inState.ts';
import { endHandover } from '../thread/handovers.ts';
import { moveCustody } from '../thread/moveCustody.ts';
import { announce } from '../thread/say.ts';
import { type Thread, saveThread } from '../thread/thread.ts';
import { freshStart } from './freshStart.ts';
import { lockAtEpoch, movedOn } from './lockAtEpoch.ts';

type Deadlines = Pick<DeskStore, 'overdue' | 'expire' | 'nextDeadline' | 'waiting'>;
type Expiry = Parameters<DeskStore['expire']>[0];

/** A request for a person is a promise with a time; these find the ones that were missed and keep the promise of the fallback. */
export function deadlines(database: Database): Deadlines {
  return {
    overdue: (now) =>
      database.read(async (db) => {
        const rows = await db
          .selectFrom('handover as h')
          .innerJoin('conversation as c', 'c.id', 'h.conversation_id')
          .select(['c.id as conversation_id', 'h.id', 'c.epoch', 'c.locale', 'h.via', 'h.callback_at'])
          .where(inState('h.state', 'requested'))
          .where('h.deadline', '<=', now)
          .where(isUnalerted)
          .orderBy('h.deadline')
          .limit(100)
          .execute();
        return rows.map((row) => ({
          conversationId: row.conversation_id,
          handoverId: row.id,
          epoch: row.epoch,
          locale: row.locale,
          via: row.via,
          callback: row.callback_at !== null,
        }));
      }),
    expire: (expiry) => database.work('expire', (work) => expire(work, expiry)),
    nextDeadline: (_now) =>
      database.read(async (db) => {
        const row = await db
          .selectFrom('handover')
          .select('deadline')
          .where(inState('state', 'requested'))
          .where(isUnalerted)
          .orderBy('deadline')
          .limit(1)
          .executeTakeFirst();
        return row?.deadline ?? null;
      }),
    waiting: () =>
      database.read(async (db) => {
        const row = await db
          .selectFrom('handover')
          .select((select) => select.fn.countAll<number>().as('waiting'))
          .where(inState('state', 'requested'))
          .where('callback_at', 'is', null)
          .executeTakeFirstOrThrow();
        return row.waiting;
      }),
  };
}

/** A deadline is told once; a new one may be told again. */
const isUnalerted = sql<boolean>`(alerted_deadline is null or alerted_deadline <> deadline)`;

async function expire(work: Work, expiry: Expiry): Promise<void> {
  const { now, newDeadline } = expiry;
  if (newDeadline !== undefined && newDeadline <= now)
    throw new NightdeskError('bad-request', 'A new deadline must lie ahead.');
  const thread = await lockAtEpoch(work, expiry.conversationId, expiry.epoch);
  const missed = await work.db
    .selectFrom('handover')
    .select('deadline')
    .where('id', '=', expiry.handoverId)
    .where('conversation_id', '=', thread.id)
    .where(inState('state', 'requested'))
    .where('deadline', '<=', now)
    .executeTakeFirst();
  if (!missed) throw movedOn();
  await work.db
    .updateTable('handover')
    .set({ alerted_deadline: missed.deadline, deadline: newDeadline ?? missed.deadline })
    .where('id', '=', expiry.handoverId)
    .execute();
  thread.version += 1;
  if (newDeadline === undefined) await giveUp(work, thread, now);
  await announce(work, thread, expiry.announcement, now);
  await saveThread(work, thread);
  work.wake({ topic: 'queue' });
}

async function giveUp(work: Work, thread: Thread, now: number): Promise<void> {
  const actor: Actor = { kind: 'system' };
  // A customer who was just asked for a time may still answer that question.
  thread.memory = freshStart(thread.memory, 'keep-question');
  await endHandover(work, thread, { unaccepted: 'failed', reason: 'deadline', actor }, now);
  await moveCustody(work, thread, { to: 'bot', reason: 'deadline', actor }, now);
}
