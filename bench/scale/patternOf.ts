import { bodyDigest, chainHash } from '../../store/thread/chain.ts';
import type { Cell, Played, Row } from './readPatterns.ts';

/** Makes more conversations like one that was played. */
export interface Pattern {
  /** One more, with names of its own, that began at this time; its event chain is whole. `number` is different for each. */
  stamp(number: number, startedAt: number, put: (table: string, row: Row) => void): void;
}

/** Finds in a conversation what is its own (ids, addresses, references, times), wherever it stands. */
export function patternOf(played: Played): Pattern {
  const names = [...new Set(played.tables.flatMap(({ table, rows }) => rows.flatMap((row) => namesIn(table, row))))];
  const finder = new RegExp(
    names
      .toSorted((a, b) => b.length - a.length)
      .map(escaped)
      .join('|'),
    'g',
  );
  const lines = played.tables.flatMap(({ table, rows }) =>
    rows.map((row) => ({
      table,
      cells: Object.entries(row).map(([column, cell]) => ({ column, mould: mouldOf(column, cell) })),
    })),
  );
  return {
    stamp(number, startedAt, put) {
      const shift = startedAt - played.startedAt;
      const fresh = names.map((name, at) => renamed(name, number, at, startedAt));
      const bodies = new Map<string, Row>();
      let hash = '';
      for (const { table, cells } of lines) {
        const row: Record<string, Cell> = {};
        for (const { column, mould } of cells) row[column] = mould(fresh, shift);
        if (table === 'event_body') bodies.set(String(row['event_id']), row);
        if (table === 'event') {
          const body = bodies.get(String(row['id']));
          if (body !== undefined) row['digest'] = bodyDigest(String(body['salt']), String(body['body']));
          hash = chainHash(hash, row as unknown as Parameters<typeof chainHash>[1]);
          row['hash'] = hash;
        }
        if (table === 'conversation') row['last_hash'] = hash;
        put(table, row);
      }
    },
  };

  function mouldOf(column: string, cell: Cell): (fresh: readonly string[], shift: number) => Cell {
    if (typeof cell === 'number' && isTime(column) && cell > 0) return (_fresh, shift) => cell + shift;
    if (typeof cell !== 'string') return () => cell;
    const between = cell.split(finder);
    if (between.length === 1) return () => cell;
    const found = [...cell.matchAll(finder)].map(([name]) => names.indexOf(name));
    return (fresh) => between.reduce((text, part, at) => text + (fresh[found[at - 1] ?? -1] ?? '') + part);
  }
}

/** What makes a row this one and no other. */
function namesIn(table: string, row: Row): readonly string[] {
  const own = (ownNames[table] ?? []).flatMap((column) => {
    const name = row[column];
    return typeof name === 'string' && name !== '' ? [name] : [];
  });
  // On the web the route is an id before the peer: two names.
  return table === 'conversation' ? own.map((name) => name.split('.')[0] ?? name) : own;
}

const ownNames: Readonly<Record<string, readonly string[]>> = {
  person: ['id'],
  address: ['id', 'peer'],
  case: ['id', 'reference'],
  conversation: ['id', 'route'],
  inbox: ['external_id'],
  event: ['id'],
  event_body: ['salt'],
  outbox: ['id'],
  outbox_part: ['provider_id'],
  handover: ['id'],
};

/** Another of its kind: a phone number stays one, a reference too, an id still begins with its time. */
function renamed(name: string, number: number, at: number, time: number): string {
  if (name.startsWith('+')) return `+4916${String(number).padStart(9, '0')}`;
  const count = number.toString(36);
  if (/^[A-Z]{2}-[A-Z0-9]{6}$/.test(name)) return name.slice(0, 3) + count.toUpperCase().padStart(6, '0');
  const unique = `${at.toString(36).padStart(4, '0')}${count.padStart(18, '0')}`;
  if (name.startsWith('SM')) return `SM${unique.padStart(32, '0')}`;
  const prefix = name.startsWith('dl_') ? 'dl_' : '';
  return prefix + time.toString(36).padStart(9, '0') + unique;
}

function isTime(column: string): boolean {
  return column === 'at' || column.endsWith('_at') || ['deadline', 'lease_until', 'not_before'].includes(column);
}

function escaped(name: string): string {
  return name.replaceAll(/[.+*?^$()[\]{}|\\]/g, '\\$&');
}
