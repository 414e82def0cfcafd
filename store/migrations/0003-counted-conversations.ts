import { type Kysely, sql } from 'kysely';

/** Lets the desk count its lists from a narrow index: a million conversations are not read to say how many there are. */
export async function countedConversations(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw('create index conversation_counts on conversation (custody, agent_id) where retained_at is null')
    .execute(db);
}
