import type { Kysely, Selectable } from 'kysely';
import type { EventBody, StoredEvent } from '../../core/event.ts';
import { NightdeskError } from '../../core/error.ts';
import type { PersonId } from '../../core/ids.ts';
import type { Instant } from '../../core/time.ts';
import { consentsOf } from '../consent/consentLedger.ts';
import { clean } from '../clean.ts';
import type { Database } from '../database.ts';
import { fromJson } from '../json.ts';
import type { AddressTable, ConversationTable, Tables } from '../tables.ts';
import type { On } from '../prepared.ts';
import { selectEvents } from '../thread/selectEvents.ts';

/** Everything we hold of a person as plain JSON that they can read themselves, conversation by conversation; error `not-found`. */
export async function exportPerson(database: Database, id: PersonId): Promise<unknown> {
  return database.read(async (db) => {
    const person = await db
      .selectFrom('person')
      .selectAll()
      .where('id', '=', clean(id))
      .where('erased_at', 'is', null)
      .executeTakeFirst();
    if (!person) throw new NightdeskError('not-found', 'There is no such person.');
    const addresses = await db
      .selectFrom('address')
      .selectAll()
      .where('person_id', '=', id)
      .orderBy('created_at')
      .execute();
    return {
      person: { id, customerId: person.customer_id, knownSince: time(person.created_at) },
      addresses: addresses.map(addressOf),
      links: await linksOf(db, addresses),
      consents: await consents(database, addresses),
      cases: await casesOf(db, id),
      conversations: await conversationsOf(database, id),
    };
  });
}

function addressOf(row: Selectable<AddressTable>) {
  const { channel, account, peer, level, name, email, phone, provenance } = row;
  const identity = { level, customerId: row.customer_id, name, email, phone, provenance };
  return { channel, account, peer, identity, knownSince: time(row.created_at) };
}

async function linksOf(db: Kysely<Tables>, addresses: readonly Selectable<AddressTable>[]) {
  const ids = addresses.map((address) => address.id);
  const rows = await db
    .selectFrom('link')
    .selectAll()
    .where('address_id', 'in', [...ids, ''])
    .orderBy('seq')
    .execute();
  return rows.map((row) => ({
    channel: addresses.find((address) => address.id === row.address_id)?.channel,
    fromPerson: row.from_person,
    toPerson: row.to_person,
    because: row.provenance,
    at: time(row.at),
  }));
}

async function consents({ db, hide }: Database, addresses: readonly Selectable<AddressTable>[]) {
  const all: unknown[] = [];
  for (const { channel, account, peer } of addresses)
    for (const row of await consentsOf(db, hide, { channel, account, peer }))
      all.push({
        channel,
        peer,
        purpose: row.purpose,
        granted: row.granted === 1,
        proof: row.proof,
        at: time(row.at),
      });
  return all;
}

async function casesOf(db: Kysely<Tables>, id: PersonId) {
  const rows = await db.selectFrom('case').selectAll().where('person_id', '=', id).orderBy('opened_at').execute();
  return rows.map(({ reference, topic, state, opened_at: openedAt, closed_at: closedAt }) => ({
    reference,
    topic,
    state,
    openedAt: time(openedAt),
    closedAt: time(closedAt),
  }));
}

async function conversationsOf(on: On, id: PersonId) {
  const rows = await on.db
    .selectFrom('conversation as c')
    .leftJoin('case as k', 'k.id', 'c.case_id')
    .selectAll('c')
    .select('k.reference')
    .where('c.person_id', '=', id)
    .orderBy('c.started_at')
    .orderBy('c.id')
    .execute();
  const conversations: unknown[] = [];
  for (const row of rows) conversations.push(await conversationOf(on, row));
  return conversations;
}

async function conversationOf(on: On, row: Selectable<ConversationTable> & { readonly reference: string | null }) {
  const { id, channel, account, peer, route, locale, zone, custody, dissatisfied } = row;
  return {
    id,
    channel,
    account,
    peer,
    route,
    startedAt: time(row.started_at),
    locale,
    zone,
    custody,
    agent: row.agent_name,
    case: row.reference,
    dissatisfied,
    events: await eventsOf(on, id),
    handovers: await handoversOf(on.db, id),
    deliveries: await deliveriesOf(on.db, id),
    remembered: fromJson<unknown>(row.memory),
  };
}

async function eventsOf(on: On, id: string) {
  const events: unknown[] = [];
  for (let after = 0; ;) {
    const page = await selectEvents(on, id, after, pageSize);
    events.push(...page.map(eventOf));
    const last = page.at(-1);
    if (!last || page.length < pageSize) return events;
    after = last.seq;
  }
}

const pageSize = 500;

function eventOf({ at, kind, actor, facts, body }: StoredEvent) {
  return {
    at: time(at),
    kind,
    by: actor.kind,
    ...(actor.name === undefined ? {} : { name: actor.name }),
    ...(body === undefined ? {} : saidIn(body)),
    ...(facts === undefined ? {} : { facts }),
  };
}

function saidIn(body: EventBody): object {
  switch (body.kind) {
    case 'inbound':
      return body.wire === undefined ? body.content : { ...body.content, wire: body.wire };
    case 'outbound':
      return body.message;
    case 'words':
      return { text: body.text };
  }
}

async function handoversOf(db: Kysely<Tables>, id: string) {
  const rows = await db
    .selectFrom('handover')
    .selectAll()
    .where('conversation_id', '=', id)
    .orderBy('requested_at')
    .execute();
  return rows.map(({ reason, state, priority, topic, via, brief, ...row }) => ({
    reason,
    state,
    priority,
    topic,
    via,
    requestedAt: time(row.requested_at),
    deadline: time(row.deadline),
    callbackAt: time(row.callback_at),
    acceptedAt: time(row.accepted_at),
    endedAt: time(row.ended_at),
    brief: fromJson<unknown>(brief),
  }));
}

async function deliveriesOf(db: Kysely<Tables>, id: string) {
  const rows = await db.selectFrom('outbox').selectAll().where('conversation_id', '=', id).orderBy('seq').execute();
  return rows.map(({ channel, account, peer, state, reason, message, ...row }) => ({
    channel,
    account,
    peer,
    state,
    reason,
    message: fromJson<unknown>(message),
    at: time(row.created_at),
    settledAt: time(row.settled_at),
  }));
}

/** As people write it, so that nobody has to count milliseconds. */
function time(at: Instant | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}
