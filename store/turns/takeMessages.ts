import type { Selectable } from 'kysely';
import type { EventBody } from '../../core/event.ts';
import type { CustomerMessage } from '../../core/turn.ts';
import type { Work } from '../database.ts';
import { inState } from '../inState.ts';
import { fromJson } from '../json.ts';
import { prepared } from '../prepared.ts';
import type { InboxTable } from '../tables.ts';
import { eventsWithBody } from '../thread/selectEvents.ts';

type Taken = Pick<Selectable<InboxTable>, 'event_id' | 'sent_at' | 'attempts'>;

/** Marks all open messages of a conversation as taken by this fence; one that an earlier fence took and never gave back has failed once more. */
export async function takeMessages(work: Work, conversationId: string, fence: number): Promise<readonly Taken[]> {
  const rows = await takeOpen(work, { conversationId, fence });
  return rows.sort((one, other) => one.seq - other.seq);
}

const takeOpen = prepared(['conversationId', 'fence'], (db, { conversationId, fence }) =>
  db
    .updateTable('inbox')
    .set((column) => ({
      attempts: column
        .case()
        .when('taken', '>', 0)
        .then(column('attempts', '+', 1))
        .else(column.ref('attempts'))
        .end(),
      taken: fence,
    }))
    .where('conversation_id', '=', conversationId)
    .where(inState('state', 'open'))
    .returning(['seq', 'event_id', 'sent_at', 'attempts']),
);

/** What the customer said in them, in order, in the words of their latest edit. */
export async function messagesOf(
  work: Work,
  conversationId: string,
  taken: readonly Taken[],
): Promise<readonly CustomerMessage[]> {
  // In the order of the tray, which is the order of the events.
  const events = await saidSince(work, { conversationId, first: taken[0]?.event_id ?? '' });
  const bodies = new Map<string, EventBody>();
  for (const { id, kind, facts, body } of events) {
    const words = fromJson<EventBody>(body);
    const of = kind === 'edit' ? fromJson<{ readonly of: string }>(facts)?.of : id;
    if (words !== null && of !== undefined) bodies.set(of, words);
  }
  return taken.map((row) => ({
    eventId: row.event_id,
    content: contentOf(bodies.get(row.event_id)),
    sentAt: row.sent_at,
  }));
}

const saidSince = prepared(['conversationId', 'first'], (db, { conversationId, first }) =>
  eventsWithBody(db)
    .where('e.conversation_id', '=', conversationId)
    .where('e.seq', '>=', db.selectFrom('event').select('seq').where('id', '=', first))
    .where('e.kind', 'in', ['message', 'edit'])
    .orderBy('e.seq'),
);

function contentOf(body: EventBody | undefined): CustomerMessage['content'] {
  switch (body?.kind) {
    case 'inbound':
      return body.content;
    case 'words':
      return { kind: 'text', text: body.text };
    case 'outbound':
    case undefined:
      // Erased while it waited: there is something to answer, but nothing to read.
      return { kind: 'unsupported', label: 'erased' };
  }
}
