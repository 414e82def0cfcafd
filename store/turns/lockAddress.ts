import type { Selectable } from 'kysely';
import type { Address, Identity } from '../../core/address.ts';
import { NightdeskError } from '../../core/error.ts';
import type { Instant } from '../../core/time.ts';
import { clean } from '../clean.ts';
import { type Work, locking } from '../database.ts';
import { prepared } from '../prepared.ts';
import type { AddressTable } from '../tables.ts';
import { linkAddress } from './linkAddress.ts';

type AddressRow = Selectable<AddressTable>;

/**
 * The row of an address, locked, made together with its person when it is new; takes over what `identity` proves or claims.
 * Error `forbidden` when it was proved to be another customer's than `sessionOf`.
 */
export async function lockAddress(
  work: Work,
  from: Address,
  identity: Identity | undefined,
  now: Instant,
  sessionOf?: string | null,
): Promise<AddressRow> {
  const address = (await find(work, from)) ?? (await create(work, from, now));
  if (sessionOf !== undefined && address.customer_id !== null && address.customer_id !== sessionOf) throw notTheirs();
  if (identity?.level === 'verified') return verify(work, address, identity, now);
  if (identity && identity.level !== 'anonymous') return claim(work, address, identity);
  return address;
}

async function find(work: Work, from: Address): Promise<AddressRow | undefined> {
  const { channel, account, peer } = from;
  const [found] = await addressAt(work, { channel, account, peer });
  return found;
}

const addressAt = prepared(['channel', 'account', 'peer'], (db, at, kind) =>
  locking(
    kind,
    db
      .selectFrom('address')
      .selectAll()
      .where('channel', '=', at.channel)
      .where('account', '=', at.account)
      .where('peer', '=', at.peer),
  ),
);

async function create(work: Work, from: Address, now: Instant): Promise<AddressRow> {
  const personId = work.newId();
  await work.db
    .insertInto('person')
    .values({ id: personId, customer_id: null, created_at: now, erased_at: null })
    .execute();
  const made = await work.db
    .insertInto('address')
    .values({
      id: work.newId(),
      channel: from.channel,
      account: from.account,
      peer: from.peer,
      person_id: personId,
      level: 'anonymous',
      customer_id: null,
      name: null,
      email: null,
      phone: null,
      provenance: null,
      created_at: now,
    })
    .onConflict((conflict) => conflict.columns(['channel', 'account', 'peer']).doNothing())
    .returningAll()
    .executeTakeFirst();
  if (made) return made;
  // Another process was faster: its person counts, ours goes.
  await work.db.deleteFrom('person').where('id', '=', personId).execute();
  const theirs = await find(work, from);
  if (theirs) return theirs;
  throw new NightdeskError('store-unavailable', 'The address was erased while its message came in.', { retry: true });
}

/** Somebody says who they are: fills what is empty, never replaces what was proved. */
async function claim(work: Work, address: AddressRow, identity: Identity): Promise<AddressRow> {
  const isProved = address.level === 'verified';
  const pick = (said: string | undefined, known: string | null) =>
    said === undefined || said === '' || (isProved && known !== null) ? known : clean(said);
  return change(work, address, {
    level: isProved ? 'verified' : 'claimed',
    name: pick(identity.name, address.name),
    email: pick(identity.email?.toLowerCase(), address.email),
    phone: pick(identity.phone, address.phone),
    provenance: address.provenance ?? `said on ${address.channel}`,
  });
}

/** The channel proved who writes: the address belongs to that customer's person from now on. */
async function verify(work: Work, address: AddressRow, identity: Identity, now: Instant): Promise<AddressRow> {
  const customerId = clean(identity.customerId ?? '');
  if (customerId === '') throw new NightdeskError('bad-request', 'A verified identity needs a customer id.');
  if (address.customer_id !== null && address.customer_id !== customerId) throw notTheirs();
  const provenance = `verified by ${address.channel}`;
  if (address.customer_id === null) await linkAddress(work, address, customerId, provenance, now);
  return change(work, address, {
    level: 'verified',
    customer_id: customerId,
    name: identity.name === undefined ? address.name : clean(identity.name),
    email: identity.email === undefined ? address.email : clean(identity.email.toLowerCase()),
    phone: identity.phone === undefined ? address.phone : clean(identity.phone),
    provenance,
  });
}

/** A shared device must not show one customer the thread of another; the channel has to open a new thread. */
function notTheirs(): NightdeskError {
  return new NightdeskError('forbidden', 'This address belongs to another verified customer.');
}

async function change(work: Work, address: AddressRow, to: Partial<AddressRow>): Promise<AddressRow> {
  const changed = { ...address, ...to };
  if (JSON.stringify(changed) === JSON.stringify(address) && !('person_id' in to)) {
    await work.db.updateTable('address').set({ person_id: address.person_id }).where('id', '=', address.id).execute();
    return address;
  }
  const { id: _id, ...columns } = changed;
  await work.db.updateTable('address').set(columns).where('id', '=', address.id).execute();
  return changed;
}
