import type { PeopleStore } from '../../core/people.ts';
import { clean } from '../clean.ts';
import { type Database, takeTurns } from '../database.ts';
import type { AuditTable } from '../tables.ts';
import { sha256 } from '../thread/chain.ts';

/** Appends to the record of who did what; each entry carries the hash of all before it, so that a changed or missing one shows. */
export function audit(database: Database): PeopleStore['audit'] {
  return (entry, now) =>
    database.work('audit', async (work) => {
      await takeTurns(work, 'audit');
      const last = await work.db
        .selectFrom('audit')
        .select(['seq', 'hash'])
        .orderBy('seq', 'desc')
        .limit(1)
        .executeTakeFirst();
      const row = {
        seq: (last?.seq ?? 0) + 1,
        who: clean(entry.who),
        what: clean(entry.what),
        target: clean(entry.target),
        origin: clean(entry.from),
        at: now,
      };
      await work.db
        .insertInto('audit')
        .values({ ...row, hash: auditHash(last?.hash ?? '', row) })
        .execute();
    });
}

/** The hash that an entry carries, over itself and the hash of the one before (empty for the first). */
export function auditHash(before: string, row: Omit<AuditTable, 'hash'>): string {
  return sha256(JSON.stringify([before, row.seq, row.who, row.what, row.target, row.origin, row.at]));
}
