import { type On, prepared } from '../prepared.ts';
import type { Thread } from './thread.ts';

/** The case of a conversation and its open hand-over, in the columns of `conversations()`; null where there is none. */
export async function selectCaseAndHandover(on: On, { id, case_id }: Thread) {
  const [[theCase], [handover]] = [await caseWith(on, { id: case_id }), await openHandoverOf(on, { id })];
  return { ...noCaseNorHandover, ...theCase, ...handover };
}

/** What most conversations have of both. */
export const noCaseNorHandover = {
  case_id: null,
  reference: null,
  case_topic: null,
  case_state: null,
  opened_at: null,
  handover_id: null,
  handover_reason: null,
  requested_at: null,
  deadline: null,
  callback_at: null,
  via: null,
} as const;

const caseWith = prepared(['id'], (db, { id }) =>
  db
    .selectFrom('case')
    .select(['id as case_id', 'reference', 'topic as case_topic', 'state as case_state', 'opened_at'])
    .where('id', '=', id),
);

const openHandoverOf = prepared(['id'], (db, { id }) =>
  db
    .selectFrom('handover')
    .select(['id as handover_id', 'reason as handover_reason', 'requested_at', 'deadline', 'callback_at', 'via'])
    .where('conversation_id', '=', id)
    .where('state', 'in', ['requested', 'accepted']),
);
