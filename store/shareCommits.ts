import { CompiledQuery, type Kysely, type Transaction } from 'kysely';
import type { Tables } from './tables.ts';

/** Does a piece of work, all of it or nothing, and resolves after its commit. */
export type Transact = <Result>(piece: (db: Transaction<Tables>) => Promise<Result>) => Promise<Result>;

/** A piece of work that waits, and how it went. */
interface Waiting {
  /** Resolves to what tells the caller, once it is known whether the commit succeeded. */
  readonly run: (db: Transaction<Tables>) => Promise<() => void>;
  readonly fail: (error: unknown) => void;
}

/** After so long no further piece is begun: the first of them waits for the commit, and everybody else for their turn. */
const longestMs = 15;

/**
 * Lets one transaction carry all that waits, one piece after the other, so that the disk is waited for once and not for each.
 * A piece that fails is taken back alone; when the commit fails, all of it failed and nothing is kept.
 */
export function shareCommits(db: Kysely<Tables>): Transact {
  const waiting: Waiting[] = [];
  let isRunning = false;
  return (piece) =>
    new Promise((resolve, reject) => {
      waiting.push({
        async run(transaction) {
          const result = await piece(transaction);
          return () => resolve(result);
        },
        fail: reject,
      });
      if (!isRunning) void runSoon();
    });

  /** After the requests of this moment have all been read, so that they share a commit. */
  async function runSoon(): Promise<void> {
    isRunning = true;
    while (waiting.length > 0) {
      await otherWork();
      await carry();
    }
    isRunning = false;
  }

  async function carry(): Promise<void> {
    const kept: { readonly tell: () => void; readonly fail: Waiting['fail'] }[] = [];
    // Taken before the transaction begins: when it cannot begin, somebody has to hear of it.
    let current = waiting.shift();
    try {
      await db.transaction().execute(async (transaction) => {
        const end = performance.now() + longestMs;
        while (current !== undefined) {
          const tell = await alone(transaction, current);
          if (tell) kept.push({ tell, fail: current.fail });
          current = performance.now() < end ? waiting.shift() : undefined;
        }
      });
    } catch (error) {
      for (const { fail } of kept) fail(error);
      current?.fail(error);
      return;
    }
    for (const { tell } of kept) tell();
  }
}

/** One piece, taken back by itself when it fails: then its caller knows at once. A transaction that ended underneath it fails as a whole. */
async function alone(db: Transaction<Tables>, piece: Waiting): Promise<(() => void) | null> {
  await db.executeQuery(savepoint);
  try {
    const tell = await piece.run(db);
    await db.executeQuery(release);
    return tell;
  } catch (error) {
    await db.executeQuery(rollback);
    await db.executeQuery(release);
    piece.fail(error);
    return null;
  }
}

const savepoint = CompiledQuery.raw('savepoint piece');
const rollback = CompiledQuery.raw('rollback to piece');
const release = CompiledQuery.raw('release piece');

/** Node takes one new connection in each round of its loop. Were there one round for each commit, those who dial while much is going on would queue up for seconds. */
async function otherWork(): Promise<void> {
  for (let round = 0; round < rounds; round += 1)
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
}

const rounds = 8;
