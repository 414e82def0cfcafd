import type { Kysely, Selectable } from 'kysely';
import type { KnowledgeStore, Snapshot } from '../../core/records.ts';
import { type Database, takeTurns } from '../database.ts';
import type { SnapshotTable, Tables } from '../tables.ts';
import { forgetOld } from './forgetOld.ts';

/** Numbered snapshots of the knowledge and the models that belong to them. */
export function knowledgeStore(database: Database): KnowledgeStore {
  return {
    latestSnapshot: () => database.read(latest),
    publishSnapshot: (snapshot) =>
      database.work('publish', async (work) => {
        await takeTurns(work, 'snapshot');
        const before = await latest(work.db);
        if (before?.contentHash === snapshot.contentHash) return before;
        const number = (before?.number ?? 0) + 1;
        await work.db
          .insertInto('snapshot')
          .values({
            number,
            content_hash: snapshot.contentHash,
            published_at: snapshot.publishedAt,
            content: snapshot.content,
            model_hash: snapshot.modelHash,
          })
          .execute();
        work.wake({ topic: 'knowledge' });
        return { ...snapshot, number };
      }),
    model: (hash) =>
      database.read(async (db) => {
        const row = await db.selectFrom('model').select('bytes').where('hash', '=', hash).executeTakeFirst();
        return row?.bytes ?? null;
      }),
    putModel: (hash, bytes) =>
      database.work('put-model', async (work) => {
        await work.db
          .insertInto('model')
          .values({ hash, bytes })
          .onConflict((conflict) => conflict.column('hash').doUpdateSet({ bytes }))
          .execute();
      }),
    forgetOld: (rule) => forgetOld(database, rule),
  };
}

async function latest(db: Kysely<Tables>): Promise<Snapshot | null> {
  const row = await db.selectFrom('snapshot').selectAll().orderBy('number', 'desc').limit(1).executeTakeFirst();
  return row ? snapshotOf(row) : null;
}

function snapshotOf(row: Selectable<SnapshotTable>): Snapshot {
  return {
    number: row.number,
    contentHash: row.content_hash,
    publishedAt: row.published_at,
    content: row.content,
    modelHash: row.model_hash,
  };
}
