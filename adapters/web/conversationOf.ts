import type { Conversation } from '../../core/conversation.ts';
import { NightdeskError } from '../../core/error.ts';
import type { ThreadReader } from '../../core/thread.ts';
import { addressOf } from './conversationId.ts';
import type { Grant } from './tokens.ts';
import type { Caller } from './verify.ts';

/**
 * The conversation of a grant, null before it has begun. Error `forbidden` when it was proved to be another customer's since
 * the grant was given: somebody signed in on a shared device, and who was there before must not read on.
 */
export async function conversationOf(
  caller: Pick<Caller, 'kind'>,
  grant: Pick<Grant, 'conversationId' | 'identity'>,
  threads: ThreadReader,
): Promise<Conversation | null> {
  const address = addressOf(grant.conversationId);
  const conversation = address === null ? null : await threads.conversationAt(address);
  const owner = conversation?.identity.customerId;
  if (caller.kind === 'customer' && owner !== undefined && owner !== grant.identity.customerId)
    throw new NightdeskError('forbidden', 'This conversation belongs to another verified customer.');
  return conversation;
}
