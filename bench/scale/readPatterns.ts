import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** One value of a row. */
export type Cell = string | number | null;
/** A row by its columns. */
export type Row = Readonly<Record<string, Cell>>;

/** One conversation with all that belongs to it, table by table: bodies, then events, then the conversation, as each is made of the one before. */
export interface Played {
  readonly custody: string;
  readonly startedAt: number;
  readonly tables: readonly { readonly table: string; readonly rows: readonly Row[] }[];
}

/** Reads all conversations out of a stopped SQLite store. */
export function readPatterns(dataDir: string): readonly Played[] {
  const file = new DatabaseSync(join(dataDir, 'nightdesk.sqlite'), { readOnly: true });
  const all = (query: string, ...values: Cell[]): readonly Row[] => file.prepare(query).all(...values) as Row[];
  const played = all('select * from conversation').map((conversation) => {
    const { id = '', person_id = '', address_id = '', case_id = '' } = conversation;
    const of = (table: string, order = ''): readonly Row[] =>
      all(`select * from ${table} where conversation_id = ? ${order}`, id);
    const ofEvents = (table: string): readonly Row[] =>
      all(`select * from ${table} where event_id in (select id from event where conversation_id = ?)`, id);
    return {
      custody: String(conversation['custody']),
      startedAt: Number(conversation['started_at']),
      tables: [
        { table: 'person', rows: all('select * from person where id = ?', person_id) },
        { table: 'address', rows: all('select * from address where id = ?', address_id) },
        { table: 'case', rows: all('select * from "case" where id = ?', case_id) },
        { table: 'inbox', rows: of('inbox', 'order by seq').map(withoutSeq) },
        { table: 'event_body', rows: of('event_body') },
        { table: 'event', rows: of('event', 'order by seq') },
        { table: 'conversation', rows: [conversation] },
        { table: 'decision', rows: of('decision') },
        { table: 'helped', rows: ofEvents('helped') },
        { table: 'outbox', rows: of('outbox', 'order by seq').map(withoutSeq) },
        {
          table: 'outbox_part',
          rows: all(
            'select * from outbox_part where outbox_id in (select id from outbox where conversation_id = ?)',
            id,
          ),
        },
        { table: 'handover', rows: of('handover') },
      ],
    };
  });
  file.close();
  return played;
}

/** The database counts these itself. */
function withoutSeq({ seq: _counted, ...row }: Row): Row {
  return row;
}
