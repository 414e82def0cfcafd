import type { ConsentStore, KnowledgeStore, PrivacyStore, ReportStore } from '../core/records.ts';
import type { DeadLetterStore, DeliveryStore } from '../core/delivery.ts';
import type { DeskStore } from '../core/desk.ts';
import type { FirstUse } from '../core/firstUse.ts';
import type { PeopleStore } from '../core/people.ts';
import type { ThreadReader, Wakeups } from '../core/thread.ts';
import type { NewId } from '../core/time.ts';
import type { TurnStore } from '../core/turn.ts';

/** All state of an installation behind the ports of core/. */
export interface Store {
  readonly kind: 'sqlite' | 'postgres';
  readonly turns: TurnStore;
  readonly delivery: DeliveryStore;
  readonly deadLetters: DeadLetterStore;
  readonly desk: DeskStore;
  readonly people: PeopleStore;
  readonly firstUse: FirstUse;
  readonly threads: ThreadReader;
  readonly knowledge: KnowledgeStore;
  readonly privacy: PrivacyStore;
  readonly reports: ReportStore;
  readonly consent: ConsentStore;
  readonly wakeups: Wakeups;
  /** A random key (256 bits, base64url) that is made once under this name and then the same for every process. */
  secret(name: string): Promise<string>;
  /** Resolves when the database answers and keeps what it is given; otherwise error `store-unavailable`. */
  ping(): Promise<void>;
  /** Writes a consistent copy to `toFile` while work goes on; SQLite only, error `bad-request` on PostgreSQL (use pg_dump). */
  backup(toFile: string): Promise<void>;
  /** Waits for running transactions, then lets go of database and lock; may be called twice. */
  close(): Promise<void>;
}

export interface StoreSettings {
  /** `postgres://…`; without it one SQLite file in `dataDir`. */
  readonly databaseUrl?: string;
  readonly dataDir: string;
  readonly newId: NewId;
  /** Channels whose messages leave through the outbox; without it every channel but `web`. */
  readonly pushChannels?: ReadonlySet<string>;
  /** What a new conversation speaks when the channel reports no language; `en` by default. */
  readonly defaultLocale?: string;
  /** Told about trouble that nobody waits for (a lost LISTEN connection); never with customers' words. */
  readonly log?: (message: string, detail: Readonly<Record<string, unknown>>) => void;
  readonly hooks?: StoreHooks;
  /** Tests only: SQLite does not wait for the disk. */
  readonly volatile?: boolean;
}

/** Where a test may kill or fail us: around each transaction, by operation (`accept`, `claim`, `commit`, `release`, `begin-part`, `end-part`, `settle`, `take-over`, …). */
export interface StoreHooks {
  at(point: 'before-commit' | 'after-commit', operation: string): void;
}
