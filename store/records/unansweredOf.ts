import type { Kysely } from 'kysely';
import { wordsOf } from '../../core/content.ts';
import type { EventBody } from '../../core/event.ts';
import type { DayReport } from '../../core/records.ts';
import type { Instant } from '../../core/time.ts';
import { fromJson } from '../json.ts';
import type { Tables } from '../tables.ts';
import { sameWords } from './sameWords.ts';
import { isUnanswered } from './whatCounts.ts';

/** Questions that the bot had no answer to, most frequent first; read from the bodies, so that an erased question is gone from here too. */
export async function unansweredOf(db: Kysely<Tables>, from: Instant, to: Instant): Promise<DayReport['unanswered']> {
  const rows = await db
    .selectFrom('decision as d')
    .innerJoin('event_body as b', 'b.event_id', 'd.asked_event')
    .select(['d.conversation_id', 'b.body'])
    .where('d.at', '>=', from)
    .where('d.at', '<', to)
    .where(isUnanswered)
    .orderBy('d.at', 'desc')
    .limit(mostRead)
    .execute();
  const groups = new Map<string, { text: string; count: number; conversationId: string }>();
  for (const { conversation_id: conversationId, body } of rows) {
    const text = wordsIn(fromJson<EventBody>(body));
    const same = sameWords(text);
    if (same === '') continue;
    const group = groups.get(same);
    if (group) group.count += 1;
    else groups.set(same, { text, count: 1, conversationId });
  }
  return [...groups.values()].sort((a, b) => b.count - a.count).slice(0, mostShown);
}

const mostRead = 5000;
const mostShown = 100;
const longest = 500;

function wordsIn(body: EventBody | null): string {
  return body?.kind === 'inbound' ? wordsOf(body.content).trim().slice(0, longest).toWellFormed() : '';
}
