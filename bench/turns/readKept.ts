import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { Client } from 'pg';

/** What a stopped server left in its store. */
export interface Kept {
  readonly messages: number;
  /** Messages that nobody answered. */
  readonly open: number;
  /** Turns by what was decided; `escalate: fault` is the apology of a bot that failed. */
  readonly decisions: Readonly<Record<string, number>>;
  /** Messages of customers after which the bot said nothing. */
  readonly unanswered: number;
}

/** Reads what was said since a time in the store itself, not through the house: what stands there was durable. */
export async function readKept(
  place: { readonly dataDir: string; readonly databaseUrl?: string },
  since: number,
): Promise<Kept> {
  const { rows, close } = await openRows(place);
  // Beside a million older ones, which are not looked at.
  const touched = `(select id from conversation where last_at >= ${since} and retained_at is null)`;
  const said = `select conversation_id, seq, actor_kind from event where conversation_id in ${touched} and kind = 'message' and at >= ${since}`;
  try {
    const count = async (query: string): Promise<number> => Number((await rows(query))[0]?.['n'] ?? 0);
    const decisions = await rows(
      `select kind, case when reason = 'fault' then reason end as fault, count(*) as n from decision where at >= ${since} group by 1, 2`,
    );
    return {
      messages: await count(`select count(*) as n from (${said}) as said where actor_kind = 'customer'`),
      open: await count(`select count(*) as n from inbox where state = 'open'`),
      decisions: Object.fromEntries(
        decisions.map(({ kind, fault, n }) => [fault === null ? String(kind) : `${String(kind)}: fault`, Number(n)]),
      ),
      unanswered: await count(
        `select count(*) as n from (select lead(actor_kind) over (partition by conversation_id order by seq) as next, actor_kind
         from (${said}) as said) as pairs where actor_kind = 'customer' and (next is null or next = 'customer')`,
      ),
    };
  } finally {
    await close();
  }
}

type Row = Readonly<Record<string, unknown>>;

interface Rows {
  readonly rows: (query: string) => Promise<readonly Row[]>;
  readonly close: () => Promise<void>;
}

async function openRows(place: { readonly dataDir: string; readonly databaseUrl?: string }): Promise<Rows> {
  if (place.databaseUrl === undefined) {
    const file = new DatabaseSync(join(place.dataDir, 'nightdesk.sqlite'), { readOnly: true });
    return { rows: async (query) => file.prepare(query).all(), close: async () => file.close() };
  }
  const client = new Client({ connectionString: place.databaseUrl });
  await client.connect();
  return { rows: async (query) => (await client.query<Row>(query)).rows, close: () => client.end() };
}
