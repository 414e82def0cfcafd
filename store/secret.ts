import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** A random key (256 bits, base64url), made once under this name; processes that ask together get the same. */
export async function secret(db: Kysely<Tables>, name: string): Promise<string> {
  const known = await find(db, name);
  if (known !== undefined) return known;
  await db
    .insertInto('secret')
    .values({ name, value: randomBytes(32).toString('base64url') })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute();
  const made = await find(db, name);
  if (made === undefined) throw new Error(`The key ${name} vanished while it was made.`);
  return made;
}

async function find(db: Kysely<Tables>, name: string): Promise<string | undefined> {
  const row = await db.selectFrom('secret').select('value').where('name', '=', name).executeTakeFirst();
  return row?.value;
}
