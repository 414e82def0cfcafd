import { setTimeout as pause } from 'node:timers/promises';
import { type Kysely, type Transaction, sql } from 'kysely';
import type { Wake, Wakeups } from '../core/thread.ts';
import type { NewId } from '../core/time.ts';
import { isBusy, isPassing, translated } from './translated.ts';
import type { Transact } from './shareCommits.ts';
import type { StoreHooks } from './store.ts';
import type { Tables } from './tables.ts';

/** What every operation of the store is given. */
export interface Database {
  readonly kind: 'sqlite' | 'postgres';
  readonly db: Kysely<Tables>;
  readonly newId: NewId;
  readonly isPush: (channel: string) => boolean;
  readonly defaultLocale: string;
  readonly wakeups: Wakeups;
  /** Keyed hash (hex) of something personal that must be found again but not read. */
  readonly hide: (personal: string) => string;
  /** One transaction: all of it or nothing, its wake-ups after it. Trouble of the database becomes `store-unavailable`. */
  work<Result>(operation: string, steps: (work: Work) => Promise<Result>): Promise<Result>;
  /** Reads outside a transaction, with the same errors. */
  read<Result>(query: (db: Kysely<Tables>, kind: Database['kind']) => Promise<Result>): Promise<Result>;
}

/** A running transaction. */
export interface Work extends Pick<Database, 'kind' | 'newId' | 'isPush' | 'defaultLocale' | 'hide'> {
  readonly db: Transaction<Tables>;
  /** Tells everybody after the commit; the same news is told once. */
  wake(wake: Wake): void;
}

/** Locks the rows of a query until the transaction ends; on SQLite every transaction is alone anyway. */
export function locking<Query extends { forUpdate(): Query }>(kind: 'sqlite' | 'postgres', query: Query): Query {
  return kind === 'postgres' ? query.forUpdate() : query;
}

/** Makes operations take turns on a name where row locks do not reach (the head of a chain, the next number). */
export async function takeTurns(work: Work, name: string): Promise<void> {
  if (work.kind === 'postgres') await sql`select pg_advisory_xact_lock(hashtext(${name}))`.execute(work.db);
}

const triesOfOneTransaction = 4;
/** Another program holds SQLite's file: it is waited for, but without halting the process as SQLite itself would. */
const busyPauseMs = 50;

/** How the news of a transaction gets out: to other processes with its commit, to this one after it. */
export interface News {
  withCommit(db: Transaction<Tables>, wakes: readonly Wake[]): Promise<void>;
  afterCommit(wakes: readonly Wake[]): void;
}

/** Builds `work` and `read` over a connection. */
export function database(
  base: Omit<Database, 'work' | 'read'>,
  { hooks, news, transact }: { readonly hooks: StoreHooks; readonly news: News; readonly transact: Transact },
): Database {
  const once = async <Result>(operation: string, steps: (work: Work) => Promise<Result>): Promise<Result> => {
    const wakes = new Map<string, Wake>();
    const { kind, newId, isPush, defaultLocale, hide } = base;
    const result = await transact(async (db) => {
      const wake = (told: Wake) => wakes.set(JSON.stringify(told), told);
      const done = await steps({ kind, newId, isPush, defaultLocale, hide, db, wake });
      if (wakes.size > 0) await news.withCommit(db, [...wakes.values()]);
      hooks.at('before-commit', operation);
      return done;
    });
    if (wakes.size > 0) news.afterCommit([...wakes.values()]);
    hooks.at('after-commit', operation);
    return result;
  };
  return {
    ...base,
    async work(operation, steps) {
      for (let tries = 1; ; tries += 1) {
        try {
          return await once(operation, steps);
        } catch (error) {
          if (!isPassing(error) || tries === triesOfOneTransaction) throw translated(error);
          if (isBusy(error)) await pause(busyPauseMs * 2 ** tries);
        }
      }
    },
    async read(query) {
      try {
        return await query(base.db, base.kind);
      } catch (error) {
        throw translated(error);
      }
    },
  };
}
