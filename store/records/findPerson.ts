import { type Kysely, sql } from 'kysely';
import type { PersonId } from '../../core/ids.ts';
import { clean } from '../clean.ts';
import type { Tables } from '../tables.ts';

type Found = Promise<{ readonly id: PersonId } | undefined>;

/**
 * Finds somebody by person id, customer id, conversation id (ours or the web chat's), case reference, e-mail or phone. Where
 * several said the same of themselves, whoever proved it comes first, then whoever came last; the others are found once this
 * one is erased.
 */
export async function findPerson(db: Kysely<Tables>, query: string): Promise<PersonId | null> {
  const text = clean(query.trim());
  if (text === '') return null;
  for (const way of [byPerson, byConversation, byCase, byEmail, byPhone]) {
    const found = await way(db, text);
    if (found) return found.id;
  }
  return null;
}

function byPerson(db: Kysely<Tables>, text: string): Found {
  return people(db)
    .where((where) => where.or([where('p.id', '=', text), where('p.customer_id', '=', text)]))
    .executeTakeFirst();
}

function byConversation(db: Kysely<Tables>, text: string): Found {
  return people(db)
    .innerJoin('conversation as c', 'c.person_id', 'p.id')
    .where((where) => where.or([where('c.id', '=', text), where('c.route', '=', text)]))
    .executeTakeFirst();
}

function byCase(db: Kysely<Tables>, text: string): Found {
  return people(db)
    .innerJoin('case as k', 'k.person_id', 'p.id')
    .where('k.reference', '=', text.toUpperCase())
    .executeTakeFirst();
}

function byEmail(db: Kysely<Tables>, text: string): Found {
  return addressed(db)
    .where((where) => where.or([where('a.email', '=', text.toLowerCase()), where('a.peer', '=', text)]))
    .executeTakeFirst();
}

async function byPhone(db: Kysely<Tables>, text: string): Found {
  const number = text.replace(/[\s().-]/g, '');
  if (!/^\+?\d{6,15}$/.test(number)) return undefined;
  return addressed(db)
    .where((where) => where.or([where(dialled('a.phone'), '=', number), where(dialled('a.peer'), '=', number)]))
    .executeTakeFirst();
}

/** A number as it is dialled, however it was written down. */
function dialled(column: 'a.phone' | 'a.peer') {
  return ['-', '.', '(', ')', ' '].reduce(
    (text, sign) => sql<string>`replace(${text}, ${sql.lit(sign)}, '')`,
    sql<string>`${sql.ref(column)}`,
  );
}

function people(db: Kysely<Tables>) {
  return db.selectFrom('person as p').select('p.id').where('p.erased_at', 'is', null).limit(1);
}

function addressed(db: Kysely<Tables>) {
  return people(db)
    .innerJoin('address as a', 'a.person_id', 'p.id')
    .orderBy(sql`case when a.level = 'verified' then 0 else 1 end`)
    .orderBy('a.created_at', 'desc')
    .orderBy('p.id');
}
