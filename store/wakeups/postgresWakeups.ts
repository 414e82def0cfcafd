import { type Kysely, type Transaction, sql } from 'kysely';
import type { Wake, Wakeups } from '../../core/thread.ts';
import type { News } from '../database.ts';
import type { Tables } from '../tables.ts';
import { channel, hearOthers } from './hearOthers.ts';
import { localWakeups } from './localWakeups.ts';
import { payloadsOf } from './payloads.ts';

export interface PostgresWakeups extends Wakeups {
  readonly news: News;
  close(): Promise<void>;
}

/** Wake-ups over LISTEN and NOTIFY. This process hears its own news at once, so that a reply never waits for another connection. */
export async function postgresWakeups(settings: {
  readonly url: string;
  /** A name that no other process has. */
  readonly origin: string;
  readonly db: Kysely<Tables>;
  readonly log: (message: string, detail: Readonly<Record<string, unknown>>) => void;
  readonly onTrouble: (error: unknown) => void;
}): Promise<PostgresWakeups> {
  const { url, origin, db, log } = settings;
  const local = localWakeups(settings.onTrouble);
  const ear = await hearOthers({ url, origin, emit: local.emit, missed: () => mayHaveMissed(db), log });
  return {
    notify(wake) {
      local.emit([wake]);
      tell(db, origin, [wake]).catch((error: unknown) =>
        log('a wake-up was not told to other processes', { name: error instanceof Error ? error.name : 'unknown' }),
      );
    },
    listen: local.listen,
    news: {
      // Inside the transaction, so that the news goes out with the commit or not at all.
      withCommit: (transaction, wakes) => tell(transaction, origin, wakes),
      afterCommit: local.emit,
    },
    close: () => ear.close(),
  };
}

async function tell(db: Kysely<Tables> | Transaction<Tables>, origin: string, wakes: readonly Wake[]): Promise<void> {
  for (const payload of payloadsOf(origin, wakes)) await sql`select pg_notify(${channel}, ${payload})`.execute(db);
}

/** The threads that moved last, and everything that has no name. */
const threadsToWake = 2_000;

async function mayHaveMissed(db: Kysely<Tables>): Promise<readonly Wake[]> {
  const threads = await db
    .selectFrom('conversation')
    .select('id')
    .where('retained_at', 'is', null)
    .orderBy('last_at', 'desc')
    .limit(threadsToWake)
    .execute();
  return [
    { topic: 'turn' },
    { topic: 'delivery' },
    { topic: 'queue' },
    { topic: 'people' },
    { topic: 'knowledge' },
    ...threads.map(({ id }): Wake => ({ topic: 'conversation', id })),
  ];
}
