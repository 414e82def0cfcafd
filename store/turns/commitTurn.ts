import type { Instant } from '../../core/time.ts';
import type { Claim, Turn } from '../../core/turn.ts';
import type { Database, Work } from '../database.ts';
import { inState } from '../inState.ts';
import { appendEvent } from '../thread/appendEvent.ts';
import { prepared } from '../prepared.ts';
import { reopenIfUnread } from '../thread/moveCustody.ts';
import { say } from '../thread/say.ts';
import { type Thread, lockThread, saveThread } from '../thread/thread.ts';
import { changeNeed } from './changeNeed.ts';
import { closeMessages } from './closeMessages.ts';
import { holds, letGo } from './leases.ts';
import { makeMove, refuseToSpeakOver } from './makeMove.ts';
import { obeyConsent } from './obeyConsent.ts';

/** Makes a turn true, all of it in one transaction: only by the claim that still counts, on the state that it thought about. */
export function commitTurn(database: Database, claim: Claim, turn: Turn, now: Instant): Promise<'committed' | 'stale'> {
  return database.work('commit', async (work) => {
    const thread = await lockThread(work, claim.conversation.id);
    if (thread === null || !holds(thread, claim)) return 'stale';
    const { version, epoch } = claim.conversation;
    if (thread.version !== version || thread.epoch !== epoch) {
      await letGo(work, claim, 0);
      return 'stale';
    }
    await write(work, thread, claim, turn, now);
    return 'committed';
  });
}

async function write(work: Work, thread: Thread, claim: Claim, turn: Turn, now: Instant): Promise<void> {
  refuseToSpeakOver(thread, turn);
  thread.version += 1;
  thread.memory = JSON.stringify(turn.memory);
  thread.locale = turn.locale;
  thread.dissatisfied = turn.memory.turns.at(-1)?.dissatisfied ?? thread.dissatisfied;
  thread.lease_until = 0;
  await obeyConsent(work, thread, turn, now);
  await speak(work, thread, turn, now);
  for (const event of turn.record) await appendEvent(work, thread, event, now);
  await changeNeed(work, thread, turn, now);
  await makeMove(work, thread, turn, now);
  await closeMessages(work, thread, claim, turn, now);
  await reopenIfUnread(work, thread, now);
  await saveThread(work, thread);
  await wakeForTheRest(work, thread);
}

async function speak(work: Work, thread: Thread, turn: Turn, now: Instant): Promise<void> {
  const saysGoodbye = turn.consent?.granted === false;
  for (const [n, message] of turn.say.entries()) {
    const actor = { kind: message.by, ...(message.name === undefined ? {} : { name: message.name }) };
    // One confirmation of an opt-out may still leave, nothing else.
    await say(work, thread, { message, actor, n, despiteOptOut: saysGoodbye && n === 0 }, now);
  }
}

/** Messages that came in meanwhile are the next turn. */
async function wakeForTheRest(work: Work, thread: Thread): Promise<void> {
  const more = await openMessage(work, { conversationId: thread.id });
  if (more.length > 0) work.wake({ topic: 'turn' });
  if (thread.custody !== 'bot') work.wake({ topic: 'queue' });
}

const openMessage = prepared(['conversationId'], (db, { conversationId }) =>
  db
    .selectFrom('inbox')
    .select('seq')
    .where('conversation_id', '=', conversationId)
    .where(inState('state', 'open'))
    .limit(1),
);
