import type { Selectable } from 'kysely';
import type { PersonId } from '../../core/ids.ts';
import type { Instant } from '../../core/time.ts';
import { sealProofs } from '../consent/consentLedger.ts';
import { clean } from '../clean.ts';
import { type Work, locking } from '../database.ts';
import type { AddressTable } from '../tables.ts';
import type { Thread } from '../thread/thread.ts';
import { type Counts, addCounts } from './counts.ts';
import { forgetWords } from './forgetWords.ts';

/** Everything of a person that has to stand still while they are forgotten. */
export interface HeldPerson {
  readonly id: PersonId;
  readonly addresses: readonly AddressRow[];
  readonly threads: readonly Thread[];
}

/** Locks a person first, so that nothing can be added to them, then addresses and conversations; null when there is none. */
export async function holdPerson(work: Work, id: PersonId): Promise<HeldPerson | null> {
  const query = work.db.selectFrom('person').select('id').where('id', '=', clean(id)).where('erased_at', 'is', null);
  const person = await locking(work.kind, query).executeTakeFirst();
  if (!person) return null;
  const addresses = work.db.selectFrom('address').selectAll().where('person_id', '=', id).orderBy('id');
  const threads = work.db.selectFrom('conversation').selectAll().where('person_id', '=', id).orderBy('id');
  return {
    id,
    addresses: await locking(work.kind, addresses).execute(),
    threads: await locking(work.kind, threads).execute(),
  };
}

/**
 * Erases a person: words, addresses, identities, links and cases. What is left are wordless facts of nobody, so that the
 * reports of past days stay true.
 */
export async function forgetPerson(
  work: Work,
  { id, addresses, threads }: HeldPerson,
  reason: 'erased' | 'retention',
  now: Instant,
): Promise<Counts> {
  const nobody = work.newId();
  await work.db
    .insertInto('person')
    .values({ id: nobody, customer_id: null, created_at: now, erased_at: now })
    .execute();
  let counts: Counts = {};
  for (const thread of threads) {
    counts = addCounts(counts, await forgetWords(work, thread, reason, now));
    await forgetTray(work, thread, addresses);
    await work.db
      .updateTable('conversation')
      .set({ person_id: nobody, peer: `erased:${thread.id}`, route: '', zone: null, case_id: null })
      .where('id', '=', thread.id)
      .execute();
  }
  const cases = await forgetCases(work, id);
  const links = await forgetLinks(work, id, addresses);
  for (const address of addresses) await forgetAddress(work, address, nobody);
  await work.db.deleteFrom('person').where('id', '=', id).execute();
  return addCounts(counts, { cases, links, addresses: addresses.length, people: 1 });
}

type AddressRow = Selectable<AddressTable>;

/**
 * The ids of what came in stay, so that a late repeat of a provider does not bring the words back; they no longer lead to
 * anybody, and one that carries something personal is hidden.
 */
async function forgetTray(work: Work, thread: Thread, addresses: readonly AddressRow[]): Promise<void> {
  const personal = [thread.peer, thread.route, ...addresses.flatMap(personalOf)].filter((text) => text.length > 3);
  const rows = await work.db
    .selectFrom('inbox')
    .select(['seq', 'external_id'])
    .where('conversation_id', '=', thread.id)
    .execute();
  for (const { seq, external_id: externalId } of rows)
    if (personal.some((text) => externalId.includes(text)))
      await work.db
        .updateTable('inbox')
        .set({ external_id: `erased:${work.hide(externalId)}` })
        .where('seq', '=', seq)
        .execute();
  await work.db
    .updateTable('inbox')
    .set({ conversation_id: null, event_id: '' })
    .where('conversation_id', '=', thread.id)
    .execute();
}

function personalOf(address: AddressRow): readonly string[] {
  const { peer, customer_id: customerId, name, email, phone } = address;
  return [peer, customerId, name, email, phone].filter((text) => text !== null);
}

async function forgetCases(work: Work, id: PersonId): Promise<number> {
  const cases = work.db.selectFrom('case').select('id').where('person_id', '=', id);
  await work.db.updateTable('conversation').set({ case_id: null }).where('case_id', 'in', cases).execute();
  const gone = await work.db.deleteFrom('case').where('person_id', '=', id).executeTakeFirst();
  return Number(gone.numDeletedRows);
}

async function forgetLinks(work: Work, id: PersonId, addresses: readonly AddressRow[]): Promise<number> {
  const gone = await work.db
    .deleteFrom('link')
    .where((where) =>
      where.or([
        where('from_person', '=', id),
        where('to_person', '=', id),
        where('address_id', 'in', [...addresses.map((address) => address.id), '']),
      ]),
    )
    .returning(['from_person', 'to_person'])
    .execute();
  const others = new Set(gone.flatMap((link) => [link.from_person, link.to_person]));
  others.delete(id);
  for (const other of others) await forgetEmpty(work, other);
  return gone.length;
}

/** Somebody whose addresses were all found to be another person's is nobody any more. */
async function forgetEmpty(work: Work, id: PersonId): Promise<void> {
  const { db } = work;
  await db
    .deleteFrom('person')
    .where('id', '=', id)
    .where((where) =>
      where.and([
        where.not(where.exists(db.selectFrom('address').select('id').where('person_id', '=', id))),
        where.not(where.exists(db.selectFrom('conversation').select('id').where('person_id', '=', id))),
        where.not(where.exists(db.selectFrom('case').select('id').where('person_id', '=', id))),
        where.not(where.exists(db.selectFrom('link').select('seq').where('from_person', '=', id))),
        where.not(where.exists(db.selectFrom('link').select('seq').where('to_person', '=', id))),
      ]),
    )
    .execute();
}

async function forgetAddress(work: Work, address: AddressRow, nobody: PersonId): Promise<void> {
  await sealProofs(work, address);
  await work.db
    .updateTable('address')
    .set({
      peer: `erased:${address.id}`,
      person_id: nobody,
      level: 'anonymous',
      customer_id: null,
      name: null,
      email: null,
      phone: null,
      provenance: null,
    })
    .where('id', '=', address.id)
    .execute();
}
