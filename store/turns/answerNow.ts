import type { Selectable } from 'kysely';
import type { Conversation } from '../../core/conversation.ts';
import type { Instant } from '../../core/time.ts';
import type { CustomerMessage, Respond } from '../../core/turn.ts';
import type { Work } from '../database.ts';
import type { AddressTable } from '../tables.ts';
import { hasOpenMessage } from '../thread/hasOpenMessage.ts';
import { noCaseNorHandover, selectCaseAndHandover } from '../thread/selectCaseAndHandover.ts';
import type { Thread } from '../thread/thread.ts';
import { toConversation } from '../thread/toConversation.ts';
import { objectionTo } from './makeMove.ts';
import { makeTrue } from './makeTrue.ts';

/**
 * Takes the turn of a message in the transaction that takes the message in, so that one wait for the disk does for both. Only
 * when nobody thinks about the conversation and nothing else waits in it; false leaves the message for a claim.
 */
export async function answerNow(
  work: Work,
  at: { readonly thread: Thread; readonly address: Selectable<AddressTable>; readonly message: CustomerMessage },
  respond: Respond,
  now: Instant,
): Promise<boolean> {
  const { thread, address, message } = at;
  if (thread.lease_until > now || thread.not_before > now || (await hasOpenMessage(work, thread.id))) return false;
  const conversation = await conversationOf(work, thread, address);
  const { fence } = thread;
  const turn = await respond({ conversation, messages: [message], fence, attempts: 0, leaseUntil: now });
  // What may not be said must not keep the message from being taken in.
  if (turn === null || objectionTo(thread, turn) !== null) return false;
  await makeTrue(work, thread, turn, now);
  return true;
}

/** As it is now, inside the transaction; only an open case or a wait has more to it than these two rows. */
async function conversationOf(
  work: Work,
  thread: Thread,
  { level, customer_id, name, email, phone }: Selectable<AddressTable>,
): Promise<Conversation> {
  const hasMore = thread.case_id !== null || thread.custody !== 'bot';
  const more = hasMore ? await selectCaseAndHandover(work, thread) : noCaseNorHandover;
  return toConversation({ ...thread, level, customer_id, name, email, phone, ...more });
}
