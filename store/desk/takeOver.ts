import type { Conversation } from '../../core/conversation.ts';
import type { DeskMove } from '../../core/desk.ts';
import type { Database } from '../database.ts';
import type { Thread } from '../thread/thread.ts';
import { currentConversation } from './currentConversation.ts';
import { deskAgent } from './deskAgent.ts';
import { lockKnown, movedOn } from './lockAtEpoch.ts';
import { takeUp } from './takeUp.ts';

/** Takes custody from bot, queue or another agent; error `conflict` for a closed conversation and for whoever comes second. */
export function takeOver(
  database: Database,
  move: DeskMove & { readonly announcement: string },
): Promise<Conversation> {
  return database.work('take-over', async (work) => {
    const thread = await lockKnown(work, move.conversationId);
    if (!hasIt(thread, move)) {
      if (thread.epoch !== move.epoch || thread.custody === 'closed') throw movedOn();
      await takeUp(work, thread, { ...deskAgent(move), reason: 'take-over' }, move.announcement, move.now);
    }
    return currentConversation(work, thread.id);
  });
}

/** The agent has it already, by an earlier click on the same screen or by this one sent again: nothing is said twice. */
export function hasIt(thread: Thread, move: DeskMove): boolean {
  const isTheirs = thread.custody === 'agent' && thread.agent_id === move.agentId;
  return isTheirs && (thread.epoch === move.epoch || thread.epoch === move.epoch + 1);
}
