import { allRows } from '../fakes/allRows.ts';
import type { Place } from '../fakes/stores.ts';

/** What the database holds of a trial, without anybody's words. */
export interface OnRecord {
  readonly inbox: readonly {
    readonly seq: number;
    readonly channel: string;
    readonly externalId: string;
    readonly kind: string;
    readonly conversationId: string;
    readonly eventId: string;
    readonly state: string;
    /** The fence of the claim that took it; 0 when nobody had to. */
    readonly taken: number;
  }[];
  readonly events: readonly {
    readonly id: string;
    readonly conversationId: string;
    readonly seq: number;
    readonly kind: string;
    readonly actor: string;
  }[];
  readonly outbox: readonly {
    readonly seq: number;
    readonly id: string;
    readonly conversationId: string;
    readonly eventId: string;
    readonly channel: string;
    readonly peer: string;
    readonly state: string;
  }[];
  readonly parts: readonly {
    readonly outboxId: string;
    readonly part: number;
    readonly state: string;
    readonly providerId: string;
    /** How far the provider says it got. */
    readonly receipt: string;
  }[];
  /** Messages (by their events) that were in doubt at some time. */
  readonly doubted: readonly { readonly eventId: string }[];
  readonly letters: readonly { readonly kind: string; readonly outboxId: string }[];
  readonly conversations: readonly {
    readonly id: string;
    readonly channel: string;
    readonly peer: string;
    /** 0 when nobody thinks about it. */
    readonly leaseUntil: number;
  }[];
}

/** Reads it past all our code. */
export async function readOnRecord(place: Place): Promise<OnRecord> {
  const rows = await allRows(place);
  const table = (name: string): readonly Columns[] => (rows[name] ?? []).map(columnsOf);
  return {
    inbox: table('inbox').map(({ text, number }) => ({
      seq: number('seq'),
      channel: text('channel'),
      externalId: text('external_id'),
      kind: text('kind'),
      conversationId: text('conversation_id'),
      eventId: text('event_id'),
      state: text('state'),
      taken: number('taken'),
    })),
    events: table('event').map(({ text, number }) => ({
      id: text('id'),
      conversationId: text('conversation_id'),
      seq: number('seq'),
      kind: text('kind'),
      actor: text('actor_kind'),
    })),
    outbox: table('outbox').map(({ text, number }) => ({
      seq: number('seq'),
      id: text('id'),
      conversationId: text('conversation_id'),
      eventId: text('event_id'),
      channel: text('channel'),
      peer: text('peer'),
      state: text('state'),
    })),
    parts: table('outbox_part').map(({ text, number }) => ({
      outboxId: text('outbox_id'),
      part: number('part'),
      state: text('state'),
      providerId: text('provider_id'),
      receipt: text('receipt'),
    })),
    doubted: table('event').flatMap(({ text }) => {
      const eventId = /"eventId":"([^"]+)","state":"indeterminate"/.exec(text('facts'))?.[1];
      return eventId === undefined ? [] : [{ eventId }];
    }),
    letters: table('dead_letter').map(({ text }) => ({ kind: text('kind'), outboxId: text('outbox_id') })),
    conversations: table('conversation').map(({ text, number }) => ({
      id: text('id'),
      channel: text('channel'),
      peer: text('peer'),
      leaseUntil: number('lease_until'),
    })),
  };
}

interface Columns {
  text(name: string): string;
  number(name: string): number;
}

function columnsOf(row: Readonly<Record<string, unknown>>): Columns {
  return {
    text(name) {
      const value = row[name];
      return typeof value === 'string' ? value : '';
    },
    // PostgreSQL gives its long numbers as text.
    number: (name) => Number(row[name]),
  };
}
