import type { StoredEvent } from '../../core/event.ts';
import { storedEvent } from '../../store/thread/storedEvent.ts';
import { bodyDigest, chainHash } from '../../store/thread/chain.ts';
import type { Tables } from '../../store/tables.ts';
import { allRows } from '../fakes/allRows.ts';
import type { Place } from '../fakes/stores.ts';
import type { Deed, Span } from '../reliability/history.ts';
import { judge } from '../reliability/judge.ts';

/** What customers were told is kept: ids of events (web chat) and of their provider's messages. */
export interface Acknowledged {
  readonly events: readonly string[];
  readonly messages: readonly string[];
}

/** What of an installation can be counted. */
export interface CopyFigures {
  readonly conversations: number;
  readonly events: number;
  readonly openInbox: number;
  readonly openOutbox: number;
  readonly deadLetters: number;
}

type Row = Readonly<Record<string, unknown>>;

/** Reads a store that nobody changes meanwhile, past all our code, and says which promises are broken in it; nothing when it is whole. */
export async function judgeCopy(
  place: Place,
  acknowledged: Acknowledged = { events: [], messages: [] },
): Promise<{ readonly broken: readonly string[]; readonly figures: CopyFigures }> {
  const rows = await allRows(place);
  const of = (table: keyof Tables): readonly Row[] => rows[table] ?? [];
  const known = { event: new Set(of('event').map(({ id }) => id)), inbox: new Set(of('inbox').map(idOfTheirs)) };
  const bodies = new Map(of('event_body').map((row) => [row['event_id'], row] as const));
  const broken = [
    ...acknowledged.events.filter((id) => !known.event.has(id)).map((id) => `event ${id} was acknowledged and is lost`),
    ...acknowledged.messages.filter((id) => !known.inbox.has(id)).map((id) => `${id} was acknowledged and is lost`),
  ];
  for (const conversation of of('conversation')) {
    const id = String(conversation['id']);
    const mine = (table: keyof Tables) => of(table).filter((row) => row['conversation_id'] === id);
    const events = mine('event').toSorted((one, other) => numberIn(one, 'seq') - numberIn(other, 'seq'));
    broken.push(...chain(conversation, events, bodies));
    // What was erased says nothing any more.
    if (String(conversation['peer']).startsWith('erased:')) continue;
    const record = events.map((row) => namedEvent(row, bodies.get(row['id'])));
    const parts = mine('outbox').map((row) => [row, of('outbox_part').filter(isPartOf(row))] as const);
    const deeds = [
      ...turns(id, mine('inbox'), record),
      ...deliveries(id, parts),
      ...(conversation['channel'] === 'web' ? pulled(id, record) : []),
    ];
    broken.push(...judge(deeds, id, record).map((what) => `${id}: ${what}`));
  }
  const inState = (table: keyof Tables, ...states: readonly string[]) =>
    of(table).filter(({ state }) => states.includes(String(state))).length;
  return {
    broken,
    figures: {
      conversations: of('conversation').length,
      events: of('event').length,
      openInbox: inState('inbox', 'open'),
      openOutbox: inState('outbox', 'pending', 'sending'),
      deadLetters: of('dead_letter').length,
    },
  };
}

/** Every event follows the one before, up to the one the conversation names; every body is the one it was written with. */
function chain(conversation: Row, events: readonly Row[], bodies: ReadonlyMap<unknown, Row>): readonly string[] {
  let before = '';
  const broken: string[] = [];
  for (const row of events) {
    const seen = { ...row, seq: numberIn(row, 'seq'), at: numberIn(row, 'at') };
    if (chainHash(before, seen as unknown as Parameters<typeof chainHash>[1]) !== row['hash'])
      broken.push(`the chain of ${String(conversation['id'])} breaks at ${seen.seq}`);
    before = String(row['hash']);
    const body = bodies.get(row['id']);
    if (body && bodyDigest(String(body['salt']), String(body['body'])) !== row['digest'])
      broken.push(`the words of ${String(row['id'])} are not those that were written`);
  }
  if (before !== conversation['last_hash']) broken.push(`the chain of ${String(conversation['id'])} has another end`);
  return broken;
}

/** An event whose words, where it says some, are its own id: the same sentence may be said twice. */
function namedEvent(row: Row, body: Row | undefined): StoredEvent {
  const event = storedEvent({
    ...row,
    seq: numberIn(row, 'seq'),
    at: numberIn(row, 'at'),
    body: body === undefined ? null : String(body['body']),
  } as unknown as Parameters<typeof storedEvent>[0]);
  if (event.body?.kind !== 'outbound') return event;
  return { ...event, body: { kind: 'outbound', message: { ...event.body.message, text: event.id } } };
}

/** Messages are answered, or still wait, in the order in which they came; what the bot said was thought of in the epoch in which it stands. */
function turns(conversationId: string, inbox: readonly Row[], events: readonly StoredEvent[]): readonly Deed[] {
  const turn = { conversationId, kind: 'turn', outcome: 'committed' } as const;
  const messages = inbox
    .filter(({ kind }) => kind === 'message')
    .map((row) => ({ ...turn, ...at(numberIn(row, 'seq')), epoch: 0, messages: [String(row['event_id'])], said: [] }));
  let epoch = 0;
  const said = events.flatMap((event) => {
    if (event.kind === 'custody') epoch += 1;
    const isBots = event.kind === 'message' && event.actor.kind === 'bot';
    // Beside no message: a place in a conversation says nothing about a place in the tray.
    return isBots ? [{ ...turn, ...at(0), epoch, messages: [], said: [event.id] }] : [];
  });
  return [...messages, ...said];
}

type Delivery = readonly [row: Row, parts: readonly Row[]];

function deliveries(conversationId: string, all: readonly Delivery[]): readonly Deed[] {
  return all.flatMap(([row, parts]) => {
    const text = String(row['event_id']);
    const isOpen = ['pending', 'sending'].includes(String(row['state']));
    const by = row['said_by'] === 'agent' ? 'agent' : row['said_by'] === 'bot' ? 'bot' : 'system';
    return [
      ...parts.flatMap((part): readonly Deed[] => {
        const deed = { conversationId, ...at(numberIn(part, 'at')), text, part: numberIn(part, 'part') };
        const begun = { ...deed, kind: 'begun', by } as const;
        return part['state'] === 'sent' || isOpen ? [begun, { ...deed, kind: 'ended' }] : [begun];
      }),
      // What still waits has no fate yet.
      ...(row['state'] === 'sent' || isOpen ? [settled(conversationId, text)] : []),
    ];
  });
}

/** Their client reads the record itself. */
function pulled(conversationId: string, events: readonly StoredEvent[]): readonly Deed[] {
  return events.flatMap(({ body, id }) => (body?.kind === 'outbound' ? [settled(conversationId, id)] : []));
}

function settled(conversationId: string, text: string): Deed {
  return { kind: 'settled', conversationId, ...at(0), text, as: 'sent' };
}

function at(time: number): Span {
  return { from: time, to: time };
}

function isPartOf(message: Row): (part: Row) => boolean {
  return (part) => part['outbox_id'] === message['id'];
}

function idOfTheirs(row: Row): unknown {
  return row['external_id'];
}

/** PostgreSQL's own client reads large whole numbers as text. */
function numberIn(row: Row, name: string): number {
  return Number(row[name]);
}
