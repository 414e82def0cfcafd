import { expect } from 'chai';
import { auditHash } from '../../store/people/audit.ts';
import type { AuditTable } from '../../store/tables.ts';
import { eachStore } from '../fakes/stores.ts';
import { allRows } from '../fakes/allRows.ts';

/** The number of the first entry that does not fit the one before, or null when the record is whole. */
function firstBroken(rows: readonly AuditTable[]): number | null {
  let before = '';
  for (const [index, row] of rows.entries()) {
    if (row.seq !== index + 1 || row.hash !== auditHash(before, row)) return index + 1;
    before = row.hash;
  }
  return null;
}

/** PostgreSQL's own client reads large whole numbers as text. */
function entryOf(row: Readonly<Record<string, unknown>>): AuditTable {
  const text = (name: string): string => String(row[name]);
  const [who, what, target, origin, hash] = ['who', 'what', 'target', 'origin', 'hash'].map(text);
  return { who, what, target, origin, hash, seq: Number(row['seq']), at: Number(row['at']) } as AuditTable;
}

eachStore('The record of who did what', (stores) => {
  it('shows every change, also when many write at once', async () => {
    const place = await stores.place();
    const store = await stores.open(place);
    await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        store.people.audit({ who: 'anna', what: 'export', target: `person-${n}\0`, from: '127.0.0.1' }, n),
      ),
    );
    await store.close();
    const { audit = [] } = await allRows(place);
    const record = audit.map(entryOf).sort((a, b) => a.seq - b.seq);
    expect(record).to.have.length(20);
    expect(firstBroken(record)).to.equal(null);
    const changed = record.map((row) => (row.seq === 7 ? { ...row, target: `${row.target}!` } : row));
    expect(firstBroken(changed)).to.equal(7);
    expect(firstBroken(record.filter((row) => row.seq !== 9))).to.equal(9);
  });
});
