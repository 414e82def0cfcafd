import type { Conversation } from '../../core/conversation.ts';
import type { ConversationId } from '../../core/ids.ts';
import type { Work } from '../database.ts';
import { selectConversation } from '../thread/selectConversation.ts';
import { movedOn } from './lockAtEpoch.ts';

/** A conversation as this transaction leaves it. */
export async function currentConversation(work: Work, id: ConversationId): Promise<Conversation> {
  const conversation = await selectConversation(work, id);
  if (conversation) return conversation;
  throw movedOn();
}
