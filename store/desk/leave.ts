import type { Conversation } from '../../core/conversation.ts';
import type { DeskMove } from '../../core/desk.ts';
import type { Database, Work } from '../database.ts';
import { closeCase } from '../thread/closeCase.ts';
import { endHandover } from '../thread/handovers.ts';
import { moveCustody, reopenIfUnread } from '../thread/moveCustody.ts';
import { announce } from '../thread/say.ts';
import { type Thread, lockThread, saveThread } from '../thread/thread.ts';
import { currentConversation } from './currentConversation.ts';
import { deskAgent } from './deskAgent.ts';
import { freshStart } from './freshStart.ts';
import { lockAtEpoch, movedOn } from './lockAtEpoch.ts';

type Leaving = DeskMove & { readonly announcement: string };

/** Gives a conversation and the other threads of its case back to the bot. */
export function handBack(database: Database, move: Leaving): Promise<Conversation> {
  return database.work('hand-back', async (work) => {
    const thread = await lockAtEpoch(work, move.conversationId, move.epoch);
    if (thread.custody !== 'agent' || !mayLeave(thread, move)) throw movedOn();
    for (const one of [thread, ...(await othersOfCase(work, thread, move))]) await leave(work, one, 'bot', move);
    return currentConversation(work, thread.id);
  });
}

/** Ends a conversation, the other threads of its case, and the case. A message that nobody has read yet goes to the bot. */
export function close(database: Database, move: Leaving): Promise<Conversation> {
  return database.work('close', async (work) => {
    const thread = await lockAtEpoch(work, move.conversationId, move.epoch);
    if (thread.custody === 'closed' || !mayLeave(thread, move)) throw movedOn();
    const others = await othersOfCase(work, thread, move);
    await closeCase(work, thread, deskAgent(move).actor, move.now);
    for (const one of [thread, ...others]) await leave(work, one, 'closed', move);
    return currentConversation(work, thread.id);
  });
}

/** A colleague's conversation has to be taken over first; one that was answered from another inbox belongs to everybody. */
function mayLeave(thread: Thread, move: DeskMove): boolean {
  return thread.custody !== 'agent' || thread.agent_id === null || thread.agent_id === move.agentId;
}

/** Where else this agent answers the same need, e.g. by text message. */
async function othersOfCase(work: Work, thread: Thread, move: DeskMove): Promise<readonly Thread[]> {
  if (thread.case_id === null) return [];
  const rows = await work.db
    .selectFrom('conversation')
    .select('id')
    .where('case_id', '=', thread.case_id)
    .where('id', '!=', thread.id)
    .where('custody', '=', 'agent')
    .where('agent_id', '=', move.agentId)
    .orderBy('id')
    .execute();
  const others: Thread[] = [];
  for (const { id } of rows) {
    const other = await lockThread(work, id);
    // Somebody may have taken it between the look and the lock.
    if (other?.custody === 'agent' && other.agent_id === move.agentId) others.push(other);
  }
  return others;
}

async function leave(work: Work, thread: Thread, to: 'bot' | 'closed', move: Leaving): Promise<void> {
  const { actor } = deskAgent(move);
  const reason = to === 'bot' ? 'hand-back' : 'closed';
  thread.version += 1;
  thread.memory = freshStart(thread.memory, 'drop-question');
  await endHandover(work, thread, { unaccepted: 'completed', reason, actor }, move.now);
  await moveCustody(work, thread, { to, reason, actor }, move.now);
  await announce(work, thread, move.announcement, move.now);
  await reopenIfUnread(work, thread, move.now);
  await saveThread(work, thread);
}
