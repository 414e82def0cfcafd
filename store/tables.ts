import type { Generated } from 'kysely';
import type { EscalationReason } from '../core/conversation.ts';
import type { EventKind } from '../core/event.ts';
import type { DeliveryState } from '../core/inbound.ts';
import type { Priority } from '../core/turn.ts';

/** A point in time in whole milliseconds, as the database keeps it. */
type Time = number;
/** Our own JSON as text: the same in both databases, and hostile values cannot break a JSON column. */
type Json = string;
/** 0 or 1: the only yes and no that both databases agree on. */
type Flag = number;

export interface PersonTable {
  id: string;
  /** Known only through a verified address. */
  customer_id: string | null;
  created_at: Time;
  erased_at: Time | null;
}

export interface AddressTable {
  id: string;
  channel: string;
  account: string;
  peer: string;
  person_id: string;
  level: 'anonymous' | 'claimed' | 'verified';
  customer_id: string | null;
  name: string | null;
  email: string | null;
  phone: string | null;
  /** Why we believe the level, e.g. `signed-by-host`. */
  provenance: string | null;
  created_at: Time;
}

/** Which address moved from which person to which, so that a link can be undone. */
export interface LinkTable {
  seq: Generated<number>;
  address_id: string;
  from_person: string;
  to_person: string;
  provenance: string;
  at: Time;
}

export interface ConversationTable {
  id: string;
  person_id: string;
  address_id: string;
  channel: string;
  account: string;
  peer: string;
  /** Empty where a peer has only one thread. */
  route: string;
  locale: string;
  zone: string | null;
  custody: 'bot' | 'waiting' | 'agent' | 'closed';
  epoch: number;
  version: number;
  agent_id: string | null;
  agent_name: string | null;
  case_id: string | null;
  memory: Json | null;
  started_at: Time;
  /** The right to think: raised by each claim. */
  fence: number;
  /** 0 when nobody thinks about it. */
  lease_until: Time;
  not_before: Time;
  last_seq: number;
  last_at: Time;
  last_hash: string;
  said_at: Time;
  said_by: 'customer' | 'bot' | 'agent' | 'system';
  /** The customer's last message. */
  asked_event: string | null;
  dissatisfied: number;
  /** When its words were erased by age; null again after a new event. */
  retained_at: Time | null;
}

export interface CaseTable {
  id: string;
  person_id: string;
  reference: string;
  topic: string | null;
  state: 'open' | 'closed';
  opened_at: Time;
  closed_at: Time | null;
}

export interface InboxTable {
  seq: Generated<number>;
  channel: string;
  account: string;
  external_id: string;
  kind: 'message' | 'edit' | 'echo' | 'consent';
  conversation_id: string | null;
  event_id: string;
  state: 'open' | 'done';
  /** The fence of the claim that took it. */
  taken: number;
  attempts: number;
  failure: string | null;
  sent_at: Time;
  accepted_at: Time;
  dead_letter_id: string | null;
}

export interface EventTable {
  id: string;
  conversation_id: string;
  seq: number;
  kind: EventKind;
  actor_kind: 'customer' | 'bot' | 'agent' | 'system';
  actor_id: string | null;
  actor_name: string | null;
  at: Time;
  facts: Json | null;
  /** SHA-256 over salt and body: stays when the body is erased, and tells nothing without the salt. */
  digest: string | null;
  /** SHA-256 over the event and the hash of the one before. */
  hash: string;
  /** Makes a repeated click harmless; unique within the conversation. */
  once: string | null;
}

export interface EventBodyTable {
  event_id: string;
  conversation_id: string;
  body: Json;
  salt: string;
}

/** What reports count, one row per `decision` event. */
export interface DecisionTable {
  event_id: string;
  conversation_id: string;
  channel: string;
  at: Time;
  kind: string;
  reason: string | null;
  topic: string | null;
  /** The customer's message it answers. */
  asked_event: string | null;
}

/** What reports count, one row per `helped` event. */
export interface HelpedTable {
  event_id: string;
  channel: string;
  at: Time;
  helped: Flag;
}

export interface OutboxTable {
  seq: Generated<number>;
  id: string;
  key: string;
  conversation_id: string;
  event_id: string;
  channel: string;
  account: string;
  peer: string;
  route: string;
  said_by: 'bot' | 'agent' | 'system';
  message: Json;
  state: 'pending' | 'sending' | 'sent' | 'failed' | 'indeterminate' | 'cancelled';
  /** Set while it is leaving: no further part may begin. */
  stop: string | null;
  /** Says good-bye after an opt-out, so the opt-out does not hold it back. */
  despite_opt_out: Flag;
  attempts: number;
  reason: string | null;
  not_before: Time;
  fence: number;
  lease_until: Time;
  created_at: Time;
  settled_at: Time | null;
}

export interface OutboxPartTable {
  outbox_id: string;
  part: number;
  state: 'sending' | 'sent' | 'indeterminate';
  channel: string;
  account: string;
  provider_id: string | null;
  /** How far the provider says it got. */
  receipt: DeliveryState | null;
  at: Time;
}

/** Receipts that came before we knew the provider's id of the part. */
export interface EarlyReceiptTable {
  channel: string;
  account: string;
  provider_id: string;
  state: DeliveryState;
  error_code: string | null;
  at: Time;
}

export interface HandoverTable {
  id: string;
  conversation_id: string;
  channel: string;
  state: 'requested' | 'accepted' | 'completed' | 'failed';
  reason: EscalationReason;
  priority: Priority;
  topic: string | null;
  requested_at: Time;
  deadline: Time;
  callback_at: Time | null;
  via: 'chat' | 'sms';
  brief: Json | null;
  accepted_at: Time | null;
  ended_at: Time | null;
  /** The deadline that was alerted last. */
  alerted_deadline: Time | null;
}

export interface ConsentTable {
  seq: Generated<number>;
  /** Keyed hash of channel, account and peer: the ledger outlives an erasure. */
  peer_hash: string;
  purpose: 'service' | 'marketing';
  granted: Flag;
  proof: string;
  at: Time;
}

export interface DeadLetterTable {
  id: string;
  kind: 'inbound' | 'outbound' | 'unreadable';
  channel: string;
  account: string;
  external_id: string | null;
  conversation_id: string | null;
  outbox_id: string | null;
  reason: string;
  attempts: number;
  at: Time;
}

export interface AgentTable {
  id: string;
  email: string;
  name: string;
  role: 'agent' | 'editor' | 'admin';
  state: 'invited' | 'active' | 'disabled';
  available: Flag;
  password_hash: string | null;
  created_at: Time;
}

export interface SessionTable {
  token_hash: string;
  agent_id: string;
  csrf: string;
  created_at: Time;
  expires_at: Time;
  used_at: Time;
}

export interface TicketTable {
  token_hash: string;
  agent_id: string;
  purpose: 'invite' | 'reset';
  expires_at: Time;
}

/** A ticket of a stream that was used; forgotten when it would have ended anyway. */
export interface UsedTicketTable {
  ticket: string;
  ends_at: Time;
}

export interface AuditTable {
  seq: number;
  who: string;
  what: string;
  target: string;
  origin: string;
  at: Time;
  hash: string;
}

export interface SnapshotTable {
  number: number;
  content_hash: string;
  published_at: Time;
  content: Json;
  model_hash: string;
}

export interface ModelTable {
  hash: string;
  bytes: Uint8Array;
}

/** Leaves a trace that somebody was erased, without saying who. */
export interface TombstoneTable {
  hash: string;
  at: Time;
  counts: Json;
}

/** Keys of ours that every process must share. */
export interface SecretTable {
  name: string;
  value: string;
}

/** All tables, by name. */
export interface Tables {
  person: PersonTable;
  address: AddressTable;
  link: LinkTable;
  conversation: ConversationTable;
  case: CaseTable;
  inbox: InboxTable;
  event: EventTable;
  event_body: EventBodyTable;
  decision: DecisionTable;
  helped: HelpedTable;
  outbox: OutboxTable;
  outbox_part: OutboxPartTable;
  early_receipt: EarlyReceiptTable;
  handover: HandoverTable;
  consent: ConsentTable;
  dead_letter: DeadLetterTable;
  agent: AgentTable;
  session: SessionTable;
  ticket: TicketTable;
  used_ticket: UsedTicketTable;
  audit: AuditTable;
  snapshot: SnapshotTable;
  model: ModelTable;
  tombstone: TombstoneTable;
  secret: SecretTable;
}
