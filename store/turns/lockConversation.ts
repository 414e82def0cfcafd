import type { Selectable } from 'kysely';
import { NightdeskError } from '../../core/error.ts';
import type { Instant } from '../../core/time.ts';
import { clean } from '../clean.ts';
import { type Work, locking } from '../database.ts';
import { prepared } from '../prepared.ts';
import type { AddressTable } from '../tables.ts';
import type { Thread } from '../thread/thread.ts';

/** The thread of an address and route, locked, made when it is new. */
export async function lockConversation(
  work: Work,
  address: Selectable<AddressTable>,
  route: string,
  hints: { readonly locale?: string; readonly zone?: string },
  now: Instant,
): Promise<Thread> {
  const known = await find(work, address, route);
  if (known) {
    // A route that had no hint yet learns where its customer is.
    if (hints.zone !== undefined) known.zone = clean(hints.zone, 64);
    return known;
  }
  const need = await openNeed(work, address.person_id);
  const made = await work.db
    .insertInto('conversation')
    .values({
      id: work.newId(),
      person_id: address.person_id,
      address_id: address.id,
      channel: address.channel,
      account: address.account,
      peer: address.peer,
      route,
      locale: hints.locale === undefined ? work.defaultLocale : clean(hints.locale, 35),
      zone: hints.zone === undefined ? null : clean(hints.zone, 64),
      custody: need?.agent_id ? 'agent' : 'bot',
      epoch: 0,
      version: 0,
      agent_id: need?.agent_id ?? null,
      agent_name: need?.agent_name ?? null,
      case_id: need?.case_id ?? null,
      memory: null,
      started_at: now,
      fence: 0,
      lease_until: 0,
      not_before: 0,
      last_seq: 0,
      last_at: 0,
      last_hash: '',
      said_at: now,
      said_by: 'customer',
      asked_event: null,
      dissatisfied: 0,
      retained_at: null,
    })
    .onConflict((conflict) => conflict.columns(['channel', 'account', 'peer', 'route']).doNothing())
    .returningAll()
    .executeTakeFirst();
  const thread = made ?? (await find(work, address, route));
  if (thread) return thread;
  throw new NightdeskError('store-unavailable', 'The conversation was erased while its message came in.', {
    retry: true,
  });
}

async function find(work: Work, address: Selectable<AddressTable>, route: string): Promise<Thread | undefined> {
  const { channel, account, peer } = address;
  const [found] = await threadAt(work, { channel, account, peer, route });
  return found;
}

const threadAt = prepared(['channel', 'account', 'peer', 'route'], (db, at, kind) =>
  locking(
    kind,
    db
      .selectFrom('conversation')
      .selectAll()
      .where('channel', '=', at.channel)
      .where('account', '=', at.account)
      .where('peer', '=', at.peer)
      .where('route', '=', at.route),
  ),
);

/** The open case of this person, and the agent who has it in another conversation: a new thread starts where the need stands. */
async function openNeed(work: Work, personId: string) {
  return work.db
    .selectFrom('case as k')
    .leftJoin('conversation as c', (join) => join.onRef('c.case_id', '=', 'k.id').on('c.custody', '=', 'agent'))
    .select(['k.id as case_id', 'c.agent_id', 'c.agent_name'])
    .where('k.person_id', '=', personId)
    .where('k.state', '=', 'open')
    .orderBy('k.opened_at', 'desc')
    .orderBy('c.agent_id')
    .limit(1)
    .executeTakeFirst();
}
