import type { EventBody, StoredEvent } from '../../core/event.ts';
import type { EventTable } from '../tables.ts';
import { fromJson } from '../json.ts';

/** A row of `event` with its body (null when erased or wordless) as our event. */
export function storedEvent(
  row: Omit<EventTable, 'hash' | 'digest' | 'once'> & { readonly body: string | null },
): StoredEvent {
  const facts = fromJson<Readonly<Record<string, unknown>>>(row.facts);
  const body = fromJson<EventBody>(row.body);
  return {
    id: row.id,
    conversationId: row.conversation_id,
    seq: row.seq,
    at: row.at,
    kind: row.kind,
    actor: {
      kind: row.actor_kind,
      ...(row.actor_id === null ? {} : { id: row.actor_id }),
      ...(row.actor_name === null ? {} : { name: row.actor_name }),
    },
    ...(facts === null ? {} : { facts }),
    ...(body === null ? {} : { body }),
  };
}
