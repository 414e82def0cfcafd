import type { ThreadReader } from '../../core/thread.ts';
import { clean } from '../clean.ts';
import type { Database } from '../database.ts';
import { addressKey } from '../key.ts';
import { conversations, selectConversation } from './selectConversation.ts';
import { selectEvents, selectLatest } from './selectEvents.ts';
import { toConversation } from './toConversation.ts';

/** What pull channels read for their clients. */
export function threadReader(database: Database): ThreadReader {
  return {
    conversationAt: (address) =>
      database.read(async (db) => {
        const { channel, account, peer, route } = addressKey(address);
        const row = await conversations(db)
          .where('c.channel', '=', channel)
          .where('c.account', '=', account)
          .where('c.peer', '=', peer)
          .where('c.route', '=', route ?? '')
          .executeTakeFirst();
        return row ? toConversation(row) : null;
      }),
    conversation: (id) => database.read((db, kind) => selectConversation({ db, kind }, id)),
    latestOf: (channel, customerId) =>
      database.read(async (db) => {
        const row = await conversations(db)
          .innerJoin('person as p', 'p.id', 'c.person_id')
          .where('p.customer_id', '=', clean(customerId))
          .where('c.channel', '=', channel)
          .where('a.level', '=', 'verified')
          .orderBy('c.last_at', 'desc')
          .limit(1)
          .executeTakeFirst();
        return row ? toConversation(row) : null;
      }),
    events: (id, afterSeq, limit) => database.read((db, kind) => selectEvents({ db, kind }, id, afterSeq, limit)),
    latest: (id, limit) => database.read((db) => selectLatest(db, id, limit)),
  };
}
