import type { Inbound } from '../../core/inbound.ts';
import type { Instant } from '../../core/time.ts';
import type { Accepted } from '../../core/turn.ts';
import type { Work } from '../database.ts';
import { addressKey, key } from '../key.ts';
import { appendEvent } from '../thread/appendEvent.ts';
import { lockThread, saveThread } from '../thread/thread.ts';
import { acceptMessage } from './acceptMessage.ts';
import { acceptedBefore, putInTray } from './inTray.ts';

type EditInbound = Extract<Inbound, { readonly kind: 'edit' }>;

/** A changed message: before its answer the new words are answered, afterwards they are only shown. */
export async function acceptEdit(work: Work, inbound: EditInbound, now: Instant): Promise<Accepted> {
  const from = addressKey(inbound.from);
  const original = await originalOf(work, inbound);
  if (!original?.conversation_id) return acceptUnseen(work, inbound, now);
  const thread = await lockThread(work, original.conversation_id);
  if (!thread) return acceptMessage(work, asMessage(inbound), now);
  const known = await acceptedBefore(work, from, inbound.externalId);
  if (known) return known;
  const event = await appendEvent(
    work,
    thread,
    {
      kind: 'edit',
      actor: { kind: 'customer' },
      facts: { of: original.event_id },
      body: { kind: 'words', text: inbound.text },
    },
    now,
  );
  // Read again under the lock. Whoever thinks about the old words now finds the version moved on and starts anew.
  if ((await originalOf(work, inbound))?.state === 'open') thread.version += 1;
  await saveThread(work, thread);
  return putInTray(
    work,
    from,
    {
      kind: 'edit',
      externalId: inbound.externalId,
      conversation_id: thread.id,
      event_id: event.id,
      state: 'done',
      sent_at: inbound.at,
    },
    now,
  );
}

/** We never saw the original, so these words are news. Should it still come, it is known already: nobody answers words that were taken back. */
async function acceptUnseen(work: Work, inbound: EditInbound, now: Instant): Promise<Accepted> {
  const from = addressKey(inbound.from);
  // Words of a person of ours, for example.
  if (await acceptedBefore(work, from, inbound.of)) return acceptMessage(work, asMessage(inbound), now);
  const accepted = await acceptMessage(work, { ...asMessage(inbound), externalId: inbound.of }, now);
  // The original came at this very moment.
  if (!accepted.first) return acceptEdit(work, inbound, now);
  return putInTray(
    work,
    from,
    {
      kind: 'edit',
      externalId: inbound.externalId,
      conversation_id: accepted.conversationId,
      event_id: accepted.eventId,
      state: 'done',
      sent_at: inbound.at,
    },
    now,
  );
}

function asMessage({ externalId, from, at, text }: EditInbound) {
  return { kind: 'message', externalId, from, sentAt: at, content: { kind: 'text', text } } as const;
}

async function originalOf(work: Work, inbound: EditInbound) {
  const { channel, account } = addressKey(inbound.from);
  return work.db
    .selectFrom('inbox')
    .select(['event_id', 'conversation_id', 'state'])
    .where('channel', '=', channel)
    .where('account', '=', account)
    .where('external_id', '=', key(inbound.of))
    .where('kind', '=', 'message')
    .executeTakeFirst();
}
