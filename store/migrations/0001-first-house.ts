import { type ColumnDataType, type ColumnDefinitionBuilder, type Kysely, type RawBuilder, sql } from 'kysely';

type Kind = 'sqlite' | 'postgres';
type ColumnType = ColumnDataType | RawBuilder<unknown>;
/** Columns as `name: 'type flags'`; `?` may be null, `pk` is the key, `u` is unique, `>table` refers to its id. */
type Columns = Readonly<Record<string, string>>;

const tables: Readonly<Record<string, Columns>> = {
  person: { id: 'text pk', customer_id: 'text ? u', created_at: 'time', erased_at: 'time ?' },
  address: {
    id: 'text pk',
    channel: 'text',
    account: 'text',
    peer: 'text',
    person_id: 'text >person',
    level: 'text',
    customer_id: 'text ?',
    name: 'text ?',
    email: 'text ?',
    phone: 'text ?',
    provenance: 'text ?',
    created_at: 'time',
  },
  link: {
    seq: 'seq',
    address_id: 'text >address',
    from_person: 'text >person',
    to_person: 'text >person',
    provenance: 'text',
    at: 'time',
  },
  case: {
    id: 'text pk',
    person_id: 'text >person',
    reference: 'text u',
    topic: 'text ?',
    state: 'text',
    opened_at: 'time',
    closed_at: 'time ?',
  },
  conversation: {
    id: 'text pk',
    person_id: 'text >person',
    address_id: 'text >address',
    channel: 'text',
    account: 'text',
    peer: 'text',
    route: 'text',
    locale: 'text',
    zone: 'text ?',
    custody: 'text',
    epoch: 'int',
    version: 'int',
    agent_id: 'text ?',
    agent_name: 'text ?',
    case_id: 'text ? >case',
    memory: 'text ?',
    started_at: 'time',
    fence: 'int',
    lease_until: 'time',
    not_before: 'time',
    last_seq: 'int',
    last_at: 'time',
    last_hash: 'text',
    said_at: 'time',
    said_by: 'text',
    asked_event: 'text ?',
    dissatisfied: 'real',
    retained_at: 'time ?',
  },
  inbox: {
    seq: 'seq',
    channel: 'text',
    account: 'text',
    external_id: 'text',
    kind: 'text',
    conversation_id: 'text ? >conversation',
    event_id: 'text',
    state: 'text',
    taken: 'int',
    attempts: 'int',
    failure: 'text ?',
    sent_at: 'time',
    accepted_at: 'time',
    dead_letter_id: 'text ?',
  },
  event: {
    id: 'text pk',
    conversation_id: 'text >conversation',
    seq: 'int',
    kind: 'text',
    actor_kind: 'text',
    actor_id: 'text ?',
    actor_name: 'text ?',
    at: 'time',
    facts: 'text ?',
    digest: 'text ?',
    hash: 'text',
    once: 'text ?',
  },
  event_body: { event_id: 'text pk >event', conversation_id: 'text', body: 'text', salt: 'text' },
  decision: {
    event_id: 'text pk >event',
    conversation_id: 'text',
    channel: 'text',
    at: 'time',
    kind: 'text',
    reason: 'text ?',
    topic: 'text ?',
    asked_event: 'text ?',
  },
  helped: { event_id: 'text pk >event', channel: 'text', at: 'time', helped: 'int' },
  outbox: {
    seq: 'seq',
    id: 'text u',
    key: 'text u',
    conversation_id: 'text >conversation',
    event_id: 'text >event',
    channel: 'text',
    account: 'text',
    peer: 'text',
    route: 'text',
    said_by: 'text',
    message: 'text',
    state: 'text',
    stop: 'text ?',
    despite_opt_out: 'int',
    attempts: 'int',
    reason: 'text ?',
    not_before: 'time',
    fence: 'int',
    lease_until: 'time',
    created_at: 'time',
    settled_at: 'time ?',
  },
  outbox_part: {
    outbox_id: 'text',
    part: 'int',
    state: 'text',
    channel: 'text',
    account: 'text',
    provider_id: 'text ?',
    receipt: 'text ?',
    at: 'time',
  },
  early_receipt: {
    channel: 'text',
    account: 'text',
    provider_id: 'text',
    state: 'text',
    error_code: 'text ?',
    at: 'time',
  },
  handover: {
    id: 'text pk',
    conversation_id: 'text >conversation',
    channel: 'text',
    state: 'text',
    reason: 'text',
    priority: 'int',
    topic: 'text ?',
    requested_at: 'time',
    deadline: 'time',
    callback_at: 'time ?',
    via: 'text',
    brief: 'text ?',
    accepted_at: 'time ?',
    ended_at: 'time ?',
    alerted_deadline: 'time ?',
  },
  consent: { seq: 'seq', peer_hash: 'text', purpose: 'text', granted: 'int', proof: 'text', at: 'time' },
  dead_letter: {
    id: 'text pk',
    kind: 'text',
    channel: 'text',
    account: 'text',
    external_id: 'text ?',
    conversation_id: 'text ?',
    outbox_id: 'text ?',
    reason: 'text',
    attempts: 'int',
    at: 'time',
  },
  agent: {
    id: 'text pk',
    email: 'text u',
    name: 'text',
    role: 'text',
    state: 'text',
    available: 'int',
    password_hash: 'text ?',
    created_at: 'time',
  },
  session: {
    token_hash: 'text pk',
    agent_id: 'text >agent',
    csrf: 'text',
    created_at: 'time',
    expires_at: 'time',
    used_at: 'time',
  },
  ticket: { token_hash: 'text pk', agent_id: 'text >agent', purpose: 'text', expires_at: 'time' },
  audit: {
    seq: 'int pk',
    who: 'text',
    what: 'text',
    target: 'text',
    origin: 'text',
    at: 'time',
    hash: 'text',
  },
  snapshot: {
    number: 'int pk',
    content_hash: 'text',
    published_at: 'time',
    content: 'text',
    model_hash: 'text',
  },
  model: { hash: 'text pk', bytes: 'bytes' },
  tombstone: { hash: 'text pk', at: 'time', counts: 'text' },
  secret: { name: 'text pk', value: 'text' },
};

/** Each named for the question it answers. */
const indexes: readonly string[] = [
  'unique index address_where on address (channel, account, peer)',
  'index address_of_person on address (person_id)',
  'index address_by_email on address (email) where email is not null',
  'index address_by_phone on address (phone) where phone is not null',
  'index link_of_address on link (address_id)',
  'index case_of_person on "case" (person_id, state)',
  'unique index conversation_thread on conversation (channel, account, peer, route)',
  'index conversation_of_person on conversation (person_id, started_at)',
  'index conversation_of_case on conversation (case_id) where case_id is not null',
  'index conversation_of_address on conversation (address_id)',
  'index conversation_at_desk on conversation (custody, said_at)',
  'index conversation_fading on conversation (last_at) where retained_at is null',
  'unique index inbox_once on inbox (channel, account, external_id)',
  "index inbox_open on inbox (seq) where state = 'open'",
  "index inbox_open_of on inbox (conversation_id, seq) where state = 'open'",
  'index inbox_of_conversation on inbox (conversation_id) where conversation_id is not null',
  'index inbox_age on inbox (accepted_at)',
  'index inbox_of_letter on inbox (dead_letter_id) where dead_letter_id is not null',
  'unique index event_order on event (conversation_id, seq)',
  'unique index event_once on event (conversation_id, once) where once is not null',
  'index event_body_of on event_body (conversation_id)',
  'index decision_day on decision (at)',
  'index decision_of on decision (conversation_id)',
  'index helped_day on helped (at)',
  "index outbox_open on outbox (seq) where state in ('pending', 'sending')",
  "index outbox_open_of on outbox (conversation_id, seq) where state in ('pending', 'sending')",
  'index outbox_of_conversation on outbox (conversation_id, seq)',
  'index outbox_of_peer on outbox (channel, account, peer)',
  'index outbox_of_event on outbox (event_id)',
  'unique index outbox_part_of on outbox_part (outbox_id, part)',
  'index outbox_part_theirs on outbox_part (channel, account, provider_id) where provider_id is not null',
  'unique index early_receipt_once on early_receipt (channel, account, provider_id)',
  'index early_receipt_age on early_receipt (at)',
  "unique index handover_open on handover (conversation_id) where state in ('requested', 'accepted')",
  'index handover_of on handover (conversation_id, requested_at)',
  "index handover_due on handover (deadline) where state = 'requested'",
  'index handover_day on handover (requested_at)',
  'index handover_accepted on handover (accepted_at) where accepted_at is not null',
  'index consent_of on consent (peer_hash, purpose, seq)',
  'index dead_letter_latest on dead_letter (at)',
  'index dead_letter_of on dead_letter (conversation_id) where conversation_id is not null',
  'index dead_letter_outbox on dead_letter (outbox_id) where outbox_id is not null',
  'unique index dead_letter_once on dead_letter (channel, account, external_id) where external_id is not null',
  'index session_of on session (agent_id, used_at)',
  'index ticket_of on ticket (agent_id)',
];

/** The tables that the first version of Nightdesk stands on. */
export async function firstHouse(db: Kysely<unknown>, kind: Kind): Promise<void> {
  for (const [name, columns] of Object.entries(tables)) {
    let table = db.schema.createTable(name);
    for (const [column, words] of Object.entries(columns)) {
      const [type = 'text', ...flags] = words.split(' ');
      table = table.addColumn(column, typeOf(type, kind), (built) => flagged(built, type, flags, kind));
    }
    await table.execute();
  }
  for (const index of indexes) await sql.raw(`create ${index}`).execute(db);
}

function typeOf(type: string, kind: Kind): ColumnType {
  switch (type) {
    case 'seq':
    case 'int':
    case 'time':
      return kind === 'sqlite' ? 'integer' : 'bigint';
    case 'real':
      return kind === 'sqlite' ? 'real' : 'double precision';
    case 'bytes':
      return kind === 'sqlite' ? 'blob' : 'bytea';
    default:
      // On PostgreSQL ids and ordered words compare by bytes, as SQLite does, and faster than by language.
      return kind === 'sqlite' ? 'text' : sql`text collate "C"`;
  }
}

function flagged(column: ColumnDefinitionBuilder, type: string, flags: readonly string[], kind: Kind) {
  let built = flags.includes('?') ? column : column.notNull();
  if (type === 'seq')
    built = kind === 'sqlite' ? built.primaryKey().autoIncrement() : built.generatedAlwaysAsIdentity().primaryKey();
  if (flags.includes('pk')) built = built.primaryKey();
  if (flags.includes('u')) built = built.unique();
  const refers = flags.find((flag) => flag.startsWith('>'));
  return refers ? built.references(`${refers.slice(1)}.id`) : built;
}
