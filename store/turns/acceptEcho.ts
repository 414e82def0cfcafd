import type { Inbound } from '../../core/inbound.ts';
import type { Instant } from '../../core/time.ts';
import type { Accepted } from '../../core/turn.ts';
import type { Work } from '../database.ts';
import { addressKey, key } from '../key.ts';
import { appendEvent } from '../thread/appendEvent.ts';
import { acceptHandover } from '../thread/handovers.ts';
import { moveCustody } from '../thread/moveCustody.ts';
import { silenceBot } from '../thread/silenceBot.ts';
import { type Thread, saveThread } from '../thread/thread.ts';
import { acceptedBefore, putInTray } from './inTray.ts';
import { lockAddress } from './lockAddress.ts';
import { lockConversation } from './lockConversation.ts';

type EchoInbound = Extract<Inbound, { readonly kind: 'echo' }>;

/** A person answered from another inbox (Messenger, e-mail): the customer has it already, and the bot is silent from now on. */
export async function acceptEcho(work: Work, inbound: EchoInbound, now: Instant): Promise<Accepted> {
  const from = addressKey(inbound.from);
  const ours = await ownMessage(work, inbound);
  if (ours) return { eventId: ours.event_id, conversationId: ours.conversation_id, first: false };
  const address = await lockAddress(work, from, undefined, now);
  const thread = await lockConversation(work, address, from.route ?? '', {}, now);
  const known = await acceptedBefore(work, from, inbound.externalId);
  if (known) return known;
  await giveToPerson(work, thread, now);
  const event = await appendEvent(
    work,
    thread,
    {
      kind: 'message',
      actor: { kind: 'agent' },
      body: {
        kind: 'outbound',
        message: { by: 'agent', text: inbound.text, choices: [], locale: thread.locale },
      },
    },
    now,
  );
  await saveThread(work, thread);
  work.wake({ topic: 'queue' });
  return putInTray(
    work,
    from,
    {
      kind: 'echo',
      externalId: inbound.externalId,
      conversation_id: thread.id,
      event_id: event.id,
      state: 'done',
      sent_at: inbound.at,
    },
    now,
  );
}

/** Some providers echo what we sent ourselves. */
async function ownMessage(work: Work, inbound: EchoInbound) {
  const { channel, account } = addressKey(inbound.from);
  return work.db
    .selectFrom('outbox_part as p')
    .innerJoin('outbox as o', 'o.id', 'p.outbox_id')
    .select(['o.event_id', 'o.conversation_id'])
    .where('p.channel', '=', channel)
    .where('p.account', '=', account)
    .where('p.provider_id', '=', key(inbound.externalId))
    .executeTakeFirst();
}

async function giveToPerson(work: Work, thread: Thread, now: Instant): Promise<void> {
  if (thread.custody === 'agent') return;
  const actor = { kind: 'agent' } as const;
  await moveCustody(work, thread, { to: 'agent', reason: 'echo', actor }, now);
  await acceptHandover(work, thread, actor, now);
  await silenceBot(work, thread, 'take-over', now);
  thread.version += 1;
}
