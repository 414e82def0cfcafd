import type { Address } from '../../core/address.ts';
import type { Accepted } from '../../core/turn.ts';
import type { Database } from '../database.ts';
import { addressKey } from '../key.ts';

/** A customer is typing: tells whoever looks at the conversation, and keeps nothing. */
export async function hearTyping(database: Database, from: Address): Promise<Accepted> {
  const { channel, account, peer, route } = addressKey(from);
  const thread = await database.read((db) =>
    db
      .selectFrom('conversation')
      .select('id')
      .where('channel', '=', channel)
      .where('account', '=', account)
      .where('peer', '=', peer)
      .where('route', '=', route ?? '')
      .executeTakeFirst(),
  );
  if (thread) database.wakeups.notify({ topic: 'typing', id: thread.id, by: 'customer' });
  return { eventId: '', conversationId: thread?.id ?? '', first: true };
}
