import type { Selectable } from 'kysely';
import type { Instant } from '../../core/time.ts';
import { type Work, takeTurns } from '../database.ts';
import type { AddressTable } from '../tables.ts';

/** Two addresses are one person only when both are verified as the same customer; the link keeps where it came from. */
export async function linkAddress(
  work: Work,
  address: Selectable<AddressTable>,
  customerId: string,
  provenance: string,
  now: Instant,
): Promise<void> {
  await takeTurns(work, `customer ${customerId}`);
  const owner = await work.db
    .selectFrom('person')
    .select('id')
    .where('customer_id', '=', customerId)
    .executeTakeFirst();
  if (!owner) {
    await work.db.updateTable('person').set({ customer_id: customerId }).where('id', '=', address.person_id).execute();
    return;
  }
  if (owner.id === address.person_id) return;
  await work.db
    .insertInto('link')
    .values({ address_id: address.id, from_person: address.person_id, to_person: owner.id, provenance, at: now })
    .execute();
  const threads = work.db.selectFrom('conversation').select('case_id').where('address_id', '=', address.id);
  await work.db
    .updateTable('case')
    .set({ person_id: owner.id })
    .where('id', 'in', threads.where('case_id', 'is not', null).$castTo<{ case_id: string }>())
    .execute();
  await work.db.updateTable('conversation').set({ person_id: owner.id }).where('address_id', '=', address.id).execute();
  address.person_id = owner.id;
}
