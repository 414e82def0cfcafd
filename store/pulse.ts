import type { Work } from './database.ts';

/** Writes something and takes it away again: a disk that is full and a server that only reads answer questions, but do not take this. */
export async function pulse({ db, newId }: Work): Promise<void> {
  const provider_id = newId();
  await db
    .insertInto('early_receipt')
    .values({ channel: 'pulse', account: '', provider_id, state: 'queued', error_code: null, at: 0 })
    .execute();
  await db.deleteFrom('early_receipt').where('channel', '=', 'pulse').where('provider_id', '=', provider_id).execute();
}
