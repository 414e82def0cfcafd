import { Pool, TypeOverrides, types as known } from 'pg';
import { PostgresDialect } from 'kysely';

/** A pool of connections to PostgreSQL; counts and times (int8) arrive as numbers. */
export function openPostgres(url: string, onTrouble: (code: string) => void) {
  const types = new TypeOverrides();
  // All our whole numbers stay far below 2^53.
  types.setTypeParser(known.builtins.INT8, Number);
  const pool = new Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 60_000,
    idle_in_transaction_session_timeout: 60_000,
    keepAlive: true,
    application_name: 'nightdesk',
    types,
  });
  // A connection that dies while nobody uses it would end the process otherwise; the pool makes a new one.
  pool.on('error', (error) => onTrouble('code' in error && typeof error.code === 'string' ? error.code : 'unknown'));
  return { dialect: new PostgresDialect({ pool }) };
}
