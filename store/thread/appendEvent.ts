import type { NewEvent, StoredEvent } from '../../core/event.ts';
import type { Instant } from '../../core/time.ts';
import type { Work } from '../database.ts';
import { prepared } from '../prepared.ts';
import { bodyDigest, chainHash } from './chain.ts';
import type { Thread } from './thread.ts';
import { wordless } from './wordless.ts';

/** Appends an event and moves the thread along: `seq` without gaps, `at` always later than before. `once` makes a repeat impossible. */
export async function appendEvent(
  work: Work,
  thread: Thread,
  event: NewEvent,
  now: Instant,
  given: { readonly id?: string; readonly once?: string } = {},
): Promise<StoredEvent> {
  const id = given.id ?? work.newId();
  const body = event.body ? JSON.stringify(event.body) : null;
  const salt = work.newId();
  const facts = wordless(event);
  const row = {
    id,
    conversation_id: thread.id,
    seq: thread.last_seq + 1,
    kind: event.kind,
    actor_kind: event.actor.kind,
    actor_id: event.actor.id ?? null,
    actor_name: event.actor.name ?? null,
    at: Math.max(thread.last_at + 1, now),
    facts: facts ? JSON.stringify(facts) : null,
    digest: body === null ? null : bodyDigest(salt, body),
  };
  const hash = chainHash(thread.last_hash, row);
  await insertEvent(work, { ...row, hash, once: given.once ?? null });
  if (body !== null) await insertBody(work, { event_id: id, conversation_id: thread.id, body, salt });
  thread.last_seq = row.seq;
  thread.last_at = row.at;
  thread.last_hash = hash;
  thread.retained_at = null;
  if (event.kind === 'message') {
    thread.said_at = row.at;
    thread.said_by = event.actor.kind;
  }
  await count(work, thread, event, id, row.at);
  work.wake({ topic: 'conversation', id: thread.id });
  const stored = { ...event, id, conversationId: thread.id, seq: row.seq, at: row.at };
  return facts ? { ...stored, facts } : stored;
}

/** Keeps what reports count beside the event, so that a day is read from a few narrow rows. */
async function count(work: Work, thread: Thread, event: NewEvent, id: string, at: Instant): Promise<void> {
  const facts = event.facts ?? {};
  if (event.kind === 'decision')
    await insertDecision(work, {
      event_id: id,
      conversation_id: thread.id,
      channel: thread.channel,
      at,
      kind: textOf(facts['kind']) ?? 'unknown',
      reason: textOf(facts['reason']),
      topic: textOf(facts['topic']),
      asked_event: thread.asked_event,
    });
  if (event.kind === 'helped' && typeof facts['helped'] === 'boolean')
    await work.db
      .insertInto('helped')
      .values({ event_id: id, channel: thread.channel, at, helped: facts['helped'] ? 1 : 0 })
      .execute();
}

const insertEvent = prepared(
  [
    'id',
    'conversation_id',
    'seq',
    'kind',
    'actor_kind',
    'actor_id',
    'actor_name',
    'at',
    'facts',
    'digest',
    'hash',
    'once',
  ],
  (db, row) => db.insertInto('event').values(row),
);

const insertBody = prepared(['event_id', 'conversation_id', 'body', 'salt'], (db, row) =>
  db.insertInto('event_body').values(row),
);

const insertDecision = prepared(
  ['event_id', 'conversation_id', 'channel', 'at', 'kind', 'reason', 'topic', 'asked_event'],
  (db, row) => db.insertInto('decision').values(row),
);

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
