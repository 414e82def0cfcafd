import { auditHash } from '../../store/people/audit.ts';
import { bodyDigest, chainHash } from '../../store/thread/chain.ts';
import type { Row, Rows } from './openRows.ts';

/** How much was looked at, and what does not fit. */
export interface Verdict {
  readonly conversations: number;
  readonly events: number;
  readonly audited: number;
  readonly broken: readonly string[];
}

const atOnce = 200;

/** Follows every chain from its beginning: an event, its words, or an entry of the record of who did what that was changed, added or taken away shows. What is written meanwhile does not disturb. */
export async function verifyRecord(rows: Rows): Promise<Verdict> {
  const broken: string[] = [];
  let conversations = 0;
  let events = 0;
  for (let after: string | null = ''; after !== null;) {
    const page: readonly Row[] = await rows.ask(
      'select id, last_seq, last_hash from conversation where id > $1 order by id limit $2',
      [after, atOnce],
    );
    const [first, last] = [page[0], page.at(-1)];
    after = page.length === atOnce ? String(last?.['id']) : null;
    if (first === undefined || last === undefined) break;
    const found = await rows.ask(
      `select e.id, e.conversation_id, e.seq, e.kind, e.actor_kind, e.actor_id, e.actor_name, e.at, e.facts, e.digest, e.hash,
              b.body, b.salt
         from event e left join event_body b on b.event_id = e.id
        where e.conversation_id >= $1 and e.conversation_id <= $2
        order by e.conversation_id, e.seq`,
      [String(first['id']), String(last['id'])],
    );
    const byConversation = Map.groupBy(found, (row) => row['conversation_id']);
    for (const conversation of page) broken.push(...chain(conversation, byConversation.get(conversation['id']) ?? []));
    conversations += page.length;
    events += found.length;
  }
  const audit = await verifyAudit(rows);
  return { conversations, events, audited: audit.audited, broken: [...broken, ...audit.broken] };
}

function chain(conversation: Row, events: readonly Row[]): readonly string[] {
  const id = String(conversation['id']);
  const broken: string[] = [];
  let before = '';
  let tip = '';
  for (const [index, row] of events.entries()) {
    if (row['seq'] !== index + 1) return [...broken, `conversation ${id}: event ${index + 1} is missing`];
    const { body, salt, digest, hash } = row;
    if (chainHash(before, row as unknown as Parameters<typeof chainHash>[1]) !== hash)
      broken.push(`conversation ${id}: event ${index + 1} was changed`);
    if (typeof body === 'string' && bodyDigest(String(salt), body) !== digest)
      broken.push(`conversation ${id}: the words of event ${index + 1} were changed`);
    before = String(hash);
    // Later ones came while we looked.
    if (row['seq'] === conversation['last_seq']) tip = before;
  }
  if (tip !== conversation['last_hash']) broken.push(`conversation ${id}: its end is missing`);
  return broken;
}

async function verifyAudit(rows: Rows): Promise<Pick<Verdict, 'audited' | 'broken'>> {
  const broken: string[] = [];
  let audited = 0;
  let before = '';
  for (let more = true; more;) {
    const page = await rows.ask('select * from audit where seq > $1 order by seq limit $2', [audited, atOnce]);
    for (const row of page) {
      audited += 1;
      if (
        row['seq'] !== audited ||
        auditHash(before, row as unknown as Parameters<typeof auditHash>[1]) !== row['hash']
      )
        return { audited, broken: [`who did what: entry ${audited} was changed or is missing`] };
      before = row['hash'];
    }
    more = page.length === atOnce;
  }
  return { audited, broken };
}
