import { inState } from '../inState.ts';
import { type On, prepared } from '../prepared.ts';

/** Whether a message of a conversation waits for a turn. */
export async function hasOpenMessage(on: On, conversationId: string): Promise<boolean> {
  return (await openMessage(on, { conversationId })).length > 0;
}

const openMessage = prepared(['conversationId'], (db, { conversationId }) =>
  db
    .selectFrom('inbox')
    .select('seq')
    .where('conversation_id', '=', conversationId)
    .where(inState('state', 'open'))
    .limit(1),
);
