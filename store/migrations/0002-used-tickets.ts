import { type Kysely, sql } from 'kysely';

/** Remembers which tickets were used, for all processes and over a restart. */
export async function usedTickets(db: Kysely<unknown>, kind: 'sqlite' | 'postgres'): Promise<void> {
  const [text, time] = kind === 'sqlite' ? ['text', 'integer'] : ['text collate "C"', 'bigint'];
  await sql.raw(`create table used_ticket (ticket ${text} primary key not null, ends_at ${time} not null)`).execute(db);
  await sql.raw('create index used_ticket_ended on used_ticket (ends_at)').execute(db);
}
