import { Client } from 'pg';
import { NightdeskError } from '../../core/error.ts';

/** Error `store-locked` while a Nightdesk works on a PostgreSQL database, `store-unavailable` when that cannot be asked. */
export async function refuseRunning(connectionString: string): Promise<void> {
  const client = new Client({ connectionString, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
    const { rowCount } = await client.query(
      `select 1 from pg_stat_activity where datname = current_database() and application_name like 'nightdesk%'`,
    );
    if (rowCount)
      throw new NightdeskError('store-locked', 'A Nightdesk works on this database. Stop all processes first.');
  } catch (cause) {
    if (cause instanceof NightdeskError) throw cause;
    throw new NightdeskError('store-unavailable', 'The database does not answer. Look at DATABASE_URL.', { cause });
  } finally {
    await client.end().catch(() => undefined);
  }
}
