import type { ForgetRule } from '../../core/records.ts';
import { type Database, takeTurns } from '../database.ts';

/** Lets go of knowledge that nobody serves any more; what is published meanwhile waits for it. */
export function forgetOld(
  database: Database,
  { newest, liveSince, modelOf }: ForgetRule,
): Promise<Readonly<Record<'snapshots' | 'models', number>>> {
  return database.work('forget-knowledge', async (work) => {
    await takeTurns(work, 'snapshot');
    const all = await work.db
      .selectFrom('snapshot')
      .select(['number', 'content_hash as contentHash', 'model_hash as modelHash', 'published_at as publishedAt'])
      .orderBy('number', 'desc')
      .execute();
    const kept = all.slice(0, Math.max(1, newest));
    // A snapshot is live until the next one is published.
    const old = all.filter((_, age) => age >= kept.length && (all[age - 1]?.publishedAt ?? liveSince) < liveSince);
    const models = kept.flatMap(({ contentHash, modelHash }) => [modelHash, modelOf(contentHash)]);
    const goneModels =
      // Without a snapshot somebody is about to publish the first one.
      kept.length === 0
        ? 0n
        : (await work.db.deleteFrom('model').where('hash', 'not in', models).executeTakeFirst()).numDeletedRows;
    for (const { number } of old) await work.db.deleteFrom('snapshot').where('number', '=', number).execute();
    return { snapshots: old.length, models: Number(goneModels) };
  });
}
