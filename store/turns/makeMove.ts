import type { Custody } from '../../core/conversation.ts';
import type { Actor } from '../../core/event.ts';
import type { Instant } from '../../core/time.ts';
import type { Turn } from '../../core/turn.ts';
import type { Work } from '../database.ts';
import { closeCase } from '../thread/closeCase.ts';
import { endHandover } from '../thread/handovers.ts';
import { moveCustody } from '../thread/moveCustody.ts';
import type { Thread } from '../thread/thread.ts';

/** Where a turn may move a conversation: never away from a person, unless the customer ends it. */
const mayMove: Readonly<Record<Custody, readonly Custody[]>> = {
  bot: ['waiting', 'closed'],
  waiting: ['bot', 'closed'],
  agent: ['closed'],
  closed: ['bot', 'waiting'],
};

/** Why a turn may not be made true, as a whole; null when it may. */
export function objectionTo({ custody }: Thread, turn: Turn): string | null {
  if (custody === 'agent' && turn.say.some(({ by }) => by === 'bot'))
    return 'A person has this conversation: the bot has no word in it.';
  if (turn.move && !mayMove[custody].includes(turn.move.to))
    return `A turn may not move a conversation from ${custody} to ${turn.move.to}.`;
  return null;
}

/** Gives the conversation to the owner that the turn decided on, with what ends by it. */
export async function makeMove(work: Work, thread: Thread, turn: Turn, now: Instant): Promise<void> {
  if (!turn.move) return;
  const { to, reason } = turn.move;
  const actor: Actor = { kind: 'bot' };
  if (to !== 'waiting')
    await endHandover(work, thread, { unaccepted: to === 'closed' ? 'completed' : 'failed', reason, actor }, now);
  if (to === 'closed') await closeCase(work, thread, actor, now);
  await moveCustody(work, thread, { to, reason, actor }, now);
}
