import type { OutboundMessage } from '../../core/channel.ts';
import type { Actor, StoredEvent } from '../../core/event.ts';
import type { Instant } from '../../core/time.ts';
import type { Work } from '../database.ts';
import { appendEvent } from './appendEvent.ts';
import type { Thread } from './thread.ts';

/** Says something to the customer: a message event and, on push channels, an outbox row with the key `conversation:version:n`. */
export async function say(
  work: Work,
  thread: Thread,
  saying: {
    readonly message: OutboundMessage;
    readonly actor: Actor;
    /** Counts the messages of one version. */
    readonly n: number;
    readonly once?: string;
    /** The confirmation of an opt-out is the one message that may still leave. */
    readonly despiteOptOut?: boolean;
  },
  now: Instant,
): Promise<StoredEvent> {
  const event = await appendEvent(
    work,
    thread,
    { kind: 'message', actor: saying.actor, body: { kind: 'outbound', message: saying.message } },
    now,
    saying.once === undefined ? {} : { once: saying.once },
  );
  if (!work.isPush(thread.channel)) return event;
  await work.db
    .insertInto('outbox')
    .values({
      id: work.newId(),
      key: `${thread.id}:${thread.version}:${saying.n}`,
      conversation_id: thread.id,
      event_id: event.id,
      channel: thread.channel,
      account: thread.account,
      peer: thread.peer,
      route: thread.route,
      said_by: saying.message.by,
      message: JSON.stringify(saying.message),
      state: 'pending',
      stop: null,
      despite_opt_out: saying.despiteOptOut ? 1 : 0,
      attempts: 0,
      reason: null,
      not_before: 0,
      fence: 0,
      lease_until: 0,
      created_at: event.at,
      settled_at: null,
    })
    .execute();
  work.wake({ topic: 'delivery' });
  return event;
}

/** Tells the customer something in the system's name, e.g. that a person joined; nothing when it is empty. */
export async function announce(work: Work, thread: Thread, text: string, now: Instant): Promise<void> {
  if (text === '') return;
  const message: OutboundMessage = { by: 'system', text, choices: [], locale: thread.locale };
  await say(work, thread, { message, actor: { kind: 'system' }, n: 0 }, now);
}
