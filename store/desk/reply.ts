import type { DeskMove } from '../../core/desk.ts';
import { NightdeskError } from '../../core/error.ts';
import type { StoredEvent } from '../../core/event.ts';
import type { ConversationId } from '../../core/ids.ts';
import type { Database, Work } from '../database.ts';
import { sha256 } from '../thread/chain.ts';
import { say } from '../thread/say.ts';
import { eventsWithBody } from '../thread/selectEvents.ts';
import { storedEvent } from '../thread/storedEvent.ts';
import { saveThread } from '../thread/thread.ts';
import { deskAgent } from './deskAgent.ts';
import { lockKnown, movedOn } from './lockAtEpoch.ts';

/** Says an agent's words to the customer, once for each `replyKey`; error `conflict` for everybody but the agent in custody. */
export async function reply(
  database: Database,
  move: DeskMove & { readonly text: string; readonly replyKey: string },
): Promise<StoredEvent> {
  if (move.text.trim() === '') throw new NightdeskError('bad-request', 'A reply needs words.');
  // Two agents may have made up the same key; only the sender's own earlier click counts as a repeat.
  const once = `reply:${sha256(JSON.stringify([move.agentId, move.replyKey]))}`;
  return database.work('reply', async (work) => {
    const thread = await lockKnown(work, move.conversationId);
    const earlier = await saidBefore(work, thread.id, once);
    if (earlier) return earlier;
    const isTheirs = thread.custody === 'agent' && thread.agent_id === move.agentId;
    if (!isTheirs || thread.epoch !== move.epoch) throw movedOn();
    thread.version += 1;
    const { agent, actor } = deskAgent(move);
    const message = { by: 'agent', name: agent.name, text: move.text, choices: [], locale: thread.locale } as const;
    const event = await say(work, thread, { message, actor, n: 0, once }, move.now);
    await saveThread(work, thread);
    work.wake({ topic: 'queue' });
    return event;
  });
}

async function saidBefore(work: Work, id: ConversationId, once: string): Promise<StoredEvent | null> {
  const row = await eventsWithBody(work.db)
    .where('e.conversation_id', '=', id)
    .where('e.once', '=', once)
    .executeTakeFirst();
  return row ? storedEvent(row) : null;
}
