import type { Identity } from '../../core/address.ts';
import type { Conversation } from '../../core/conversation.ts';
import type { ThreadReader } from '../../core/thread.ts';
import type { Instant, NewId } from '../../core/time.ts';
import { addressOf, newConversationId } from './conversationId.ts';
import type { Grant, HeldGrant } from './tokens.ts';

/**
 * Which conversation somebody goes on with. What this device holds comes first, then (for a verified customer) their newest
 * conversation from another device, then a new one. Nobody gets one that is verified as somebody else's; a closed one is
 * followed by a new one of the same customer.
 */
export async function grantFor(
  identity: Identity,
  held: HeldGrant | undefined,
  settings: { readonly threads: ThreadReader; readonly newId: NewId; readonly now: Instant },
): Promise<Grant> {
  const { threads, newId, now } = settings;
  const here = held === undefined ? null : await heldBy(held, identity, threads);
  const until = identity.level === 'verified' ? now + signedForMs : here?.until;
  const grant = (user: string, conversationId = newConversationId(newId, user)): Grant => ({
    conversationId,
    user,
    identity,
    origins: [],
    ...(until === undefined ? {} : { until }),
  });

  if (here?.conversation && here.conversation.custody !== 'closed') return grant(here.user, here.conversationId);
  const elsewhere = identity.customerId === undefined ? null : await threads.latestOf('web', identity.customerId);
  if (elsewhere && elsewhere.custody !== 'closed') return grant(elsewhere.address.peer, elsewhere.address.route);
  if (here && !here.conversation && !elsewhere) return grant(here.user, here.conversationId);
  return grant(elsewhere?.address.peer ?? here?.user ?? `dl_${newId()}`);
}

/** What a host page signed holds for a day; then it must sign again. */
const signedForMs = 24 * 3_600_000;

/** What the device holds, unless it belongs to somebody else. */
async function heldBy(
  held: HeldGrant,
  identity: Identity,
  threads: ThreadReader,
): Promise<{
  readonly user: string;
  readonly conversationId: string;
  readonly conversation: Conversation | null;
  readonly until?: Instant;
} | null> {
  const { user, conversationId, until } = held;
  const address = addressOf(conversationId);
  const conversation = address === null ? null : await threads.conversationAt(address);
  const owners = [held.identity.customerId, conversation?.identity.customerId].filter((owner) => owner !== undefined);
  return owners.every((owner) => owner === identity.customerId)
    ? { user, conversationId, conversation, ...(until === undefined ? {} : { until }) }
    : null;
}
