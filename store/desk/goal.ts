import type { Kysely } from 'kysely';
import type { Brief } from '../../core/brief.ts';
import { wordsOf } from '../../core/content.ts';
import type { EventBody } from '../../core/event.ts';
import { fromJson } from '../json.ts';
import type { Tables } from '../tables.ts';

/** Conversations with what `goalOf` reads: the brief of the last hand-over and the customer's last message. */
export function withGoal(db: Kysely<Tables>) {
  return db
    .selectFrom('conversation as c')
    .leftJoin('event_body as b', 'b.event_id', 'c.asked_event')
    .select((select) => [
      'b.body as last_asked',
      select
        .selectFrom('handover as latest')
        .select('latest.brief')
        .whereRef('latest.conversation_id', '=', 'c.id')
        .orderBy('latest.requested_at', 'desc')
        .limit(1)
        .as('latest_brief'),
    ]);
}

/** One line of what they want, in the customer's own words; empty when nothing is known or left. */
export function goalOf(row: { readonly latest_brief: string | null; readonly last_asked: string | null }): string {
  const goal = fromJson<Brief>(row.latest_brief)?.goal;
  return oneLine(goal === undefined || goal === '' ? wordsAsked(row.last_asked) : goal);
}

function wordsAsked(text: string | null): string {
  const body = fromJson<EventBody>(text);
  return body?.kind === 'inbound' ? wordsOf(body.content) : '';
}

function oneLine(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  // Never cut through the middle of a character.
  return line.length <= longest ? line : `${line.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

const longest = 200;
