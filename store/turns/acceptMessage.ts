import type { InboundMessage } from '../../core/inbound.ts';
import type { Instant } from '../../core/time.ts';
import type { Accepted, Respond } from '../../core/turn.ts';
import type { Work } from '../database.ts';
import { addressKey } from '../key.ts';
import { appendEvent } from '../thread/appendEvent.ts';
import { moveCustody } from '../thread/moveCustody.ts';
import { type Thread, saveThread } from '../thread/thread.ts';
import { answerNow } from './answerNow.ts';
import { acceptedBefore, putInTray } from './inTray.ts';
import { lockAddress } from './lockAddress.ts';
import { lockConversation } from './lockConversation.ts';

/** A customer's message: person and conversation where they are new, the event, and a row that waits for a turn, unless `respond` takes it at once. */
export async function acceptMessage(
  work: Work,
  inbound: InboundMessage,
  now: Instant,
  respond?: Respond,
): Promise<Accepted> {
  const from = addressKey(inbound.from);
  const address = await lockAddress(work, from, inbound.identity, now, inbound.sessionOf);
  const thread = await lockConversation(work, address, from.route ?? '', inbound, now);
  // Only now: a repeat at the same moment has waited for the locks, and finds the first one.
  const known = await acceptedBefore(work, from, inbound.externalId);
  if (known) return known;
  await reopen(work, thread, now);
  const event = await appendEvent(
    work,
    thread,
    {
      kind: 'message',
      actor: { kind: 'customer' },
      body: {
        kind: 'inbound',
        content: inbound.content,
        ...(inbound.wire === undefined ? {} : { wire: inbound.wire }),
      },
    },
    now,
  );
  thread.asked_event = event.id;
  const message = { eventId: event.id, content: inbound.content, sentAt: inbound.sentAt };
  const isAnswered = respond !== undefined && (await answerNow(work, { thread, address, message }, respond, now));
  await saveThread(work, thread);
  if (!isAnswered) work.wake({ topic: 'turn' });
  // The desk shows who wrote last.
  if (thread.custody !== 'bot') work.wake({ topic: 'queue' });
  return putInTray(
    work,
    from,
    {
      kind: 'message',
      externalId: inbound.externalId,
      conversation_id: thread.id,
      event_id: event.id,
      state: isAnswered ? 'done' : 'open',
      sent_at: inbound.sentAt,
    },
    now,
  );
}

/** A customer who writes after the end is with the bot again. */
async function reopen(work: Work, thread: Thread, now: Instant): Promise<void> {
  if (thread.custody !== 'closed') return;
  await moveCustody(work, thread, { to: 'bot', reason: 'new-message', actor: { kind: 'customer' } }, now);
  thread.version += 1;
}
