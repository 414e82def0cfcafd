import { Pool, type PoolClient, TypeOverrides, types as known } from 'pg';
import { PostgresDialect, type PostgresPoolClient } from 'kysely';

const standardAnswerMs = 10_000;

/** A pool of connections to PostgreSQL; counts and times (int8) arrive as numbers. An answer is waited for ten seconds; `answerMs` 0 is for ever (bringing the schema forward). */
export function openPostgres(url: string, onTrouble: (code: string) => void, answerMs = standardAnswerMs) {
  const types = new TypeOverrides();
  // All our whole numbers stay far below 2^53.
  types.setTypeParser(known.builtins.INT8, Number);
  const pool = new Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 5_000,
    // A statement that takes too long is stopped by the server first; whoever waits longer waits on a dead line.
    ...(answerMs === 0 ? {} : { statement_timeout: answerMs * 0.9, query_timeout: answerMs }),
    // A process that stands still in the middle of a change has lost its leases by then; what it locks is set free.
    idle_in_transaction_session_timeout: 15_000,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    application_name: 'nightdesk',
    types,
  });
  const tell = (error: Error): void => onTrouble(codeOf(error));
  // A connection that dies while nobody uses it would end the process otherwise; the pool makes a new one.
  pool.on('error', tell);
  // And so would one that dies in use, between two statements: its user learns of it with the next one.
  pool.on('connect', (client) => void client.on('error', () => undefined));
  return {
    dialect: new PostgresDialect({
      pool: {
        options: pool.options,
        connect: async () => watched(await pool.connect()),
        end: () => pool.end(),
      },
    }),
  };
}

/** A connection that is given up, not given back, once it proved to be useless: it does not answer, or its server takes no more writes. */
function watched(client: PoolClient): PostgresPoolClient {
  let useless: unknown;
  const query = async (text: string, values: readonly unknown[]): Promise<unknown> => {
    // What comes after (a rollback) would only wait behind what got no answer.
    if (isSilence(useless)) throw useless;
    try {
      return await client.query(text, [...values]);
    } catch (error) {
      if (isSilence(error) || codeOf(error) === readOnlyTransaction) useless = error;
      throw error;
    }
  };
  return {
    // Kysely only asks in this way; its other form is for cursors.
    query: query as PostgresPoolClient['query'],
    release: (destroy = false) => client.release(destroy || useless !== undefined),
  };
}

/** A former primary, or a session that began while writes were switched off: a new connection finds the server that takes them. */
const readOnlyTransaction = '25006';

function isSilence(error: unknown): error is Error {
  return error instanceof Error && error.message === 'Query read timeout';
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown';
}
