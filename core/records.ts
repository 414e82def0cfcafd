import type { ConversationId, PersonId } from './ids.ts';
import type { Instant } from './time.ts';

/** Immutable, numbered states of the knowledge, so that every process serves the same. */
export interface Snapshot {
  readonly number: number;
  /** SHA-256 hex over all content files. */
  readonly contentHash: string;
  readonly publishedAt: Instant;
  /** JSON of the loaded content. */
  readonly content: string;
  /** Hash of the model blob (topics, index) that belongs to it. */
  readonly modelHash: string;
}

export interface KnowledgeStore {
  latestSnapshot(): Promise<Snapshot | null>;
  /** Gives the next number; the same content hash as the latest gives the latest again. */
  publishSnapshot(snapshot: Omit<Snapshot, 'number'>): Promise<Snapshot>;
  model(hash: string): Promise<Uint8Array | null>;
  /** Keeps a model; what lay there under this hash (it may have been damaged) is replaced. */
  putModel(hash: string, bytes: Uint8Array): Promise<void>;
  /** Lets go of models that none of the newest snapshots has, and of older snapshots that were replaced before a time. Counts what went. */
  forgetOld(rule: ForgetRule): Promise<Readonly<Record<'snapshots' | 'models', number>>>;
}

/** What of the knowledge stays. */
export interface ForgetRule {
  /** So many of the newest snapshots stay with their models; at least the live one. */
  readonly newest: number;
  /** A snapshot that was live at or after this time stays without its model: it holds the words that customers were told. */
  readonly liveSince: Instant;
  /** Names the model of a content in this release; a snapshot may name the one of another. */
  readonly modelOf: (contentHash: string) => string;
}

/** A person's data and its end. */
export interface PrivacyStore {
  /** Finds by person id, customer id, phone, e-mail or conversation id. */
  findPerson(query: string): Promise<PersonId | null>;
  /** All we hold of them as plain JSON; error `not-found`. */
  exportPerson(id: PersonId): Promise<unknown>;
  /** Removes bodies, outbox texts, memories, identities, audit salts; leaves a tombstone hash and the opt-out ledger. Counts what went. */
  erasePerson(id: PersonId, now: Instant): Promise<Readonly<Record<string, number>>>;
  /** Erases bodies and state of conversations without any event since `before`; at most `limit` conversations. */
  retain(before: Instant, limit: number, now: Instant): Promise<Readonly<Record<string, number>>>;
}

/** One row of a report per channel; `channel` is `all` for the sum. */
export interface DayRow {
  readonly channel: string;
  readonly asked: number;
  readonly answered: number;
  readonly helped: number;
  readonly notHelped: number;
  readonly clarified: number;
  readonly handedOver: number;
  /** Median and longest wait for a person in milliseconds, null when nobody was accepted. */
  readonly waitMedianMs: number | null;
  readonly waitLongestMs: number | null;
  readonly unanswered: number;
}

export interface DayReport {
  readonly from: Instant;
  readonly to: Instant;
  readonly rows: readonly DayRow[];
  /** Questions nobody could answer, with how often (same words) and one conversation. */
  readonly unanswered: readonly {
    readonly text: string;
    readonly count: number;
    readonly conversationId: ConversationId;
  }[];
  readonly topics: readonly {
    readonly topic: string;
    readonly asked: number;
    readonly answered: number;
    readonly handedOver: number;
  }[];
}

export interface ReportStore {
  /** How many messages wait to be thought about, counted up to `most`. */
  openMessages(most: number): Promise<number>;
  day(from: Instant, to: Instant): Promise<DayReport>;
  /** Figures for /metrics. */
  gauges(
    now: Instant,
  ): Promise<Readonly<Record<'openInbox' | 'pendingOutbox' | 'waiting' | 'withAgents' | 'deadLetters', number>>>;
}

export interface ConsentStore {
  /** Whether we may send to this address for this purpose; true when nothing is recorded for `service`, false for `marketing`. */
  mayContact(channel: string, account: string, peer: string, purpose: 'service' | 'marketing'): Promise<boolean>;
}
