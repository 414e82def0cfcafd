import { NightdeskError } from '../../core/error.ts';
import type { Instant } from '../../core/time.ts';
import type { Turn } from '../../core/turn.ts';
import type { Work } from '../database.ts';
import { appendEvent } from '../thread/appendEvent.ts';
import { say } from '../thread/say.ts';
import type { Thread } from '../thread/thread.ts';
import { changeNeed } from './changeNeed.ts';
import { makeMove, objectionTo } from './makeMove.ts';
import { obeyConsent } from './obeyConsent.ts';

/** Writes down all that a turn changes about a locked thread, which the caller saves; error `conflict` when the turn may not do that. */
export async function makeTrue(work: Work, thread: Thread, turn: Turn, now: Instant): Promise<void> {
  const objection = objectionTo(thread, turn);
  if (objection !== null) throw new NightdeskError('conflict', objection);
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
}

async function speak(work: Work, thread: Thread, turn: Turn, now: Instant): Promise<void> {
  const saysGoodbye = turn.consent?.granted === false;
  for (const [n, message] of turn.say.entries()) {
    const actor = { kind: message.by, ...(message.name === undefined ? {} : { name: message.name }) };
    // One confirmation of an opt-out may still leave, nothing else.
    await say(work, thread, { message, actor, n, despiteOptOut: saysGoodbye && n === 0 }, now);
  }
}
