import type { Actor } from '../../core/event.ts';
import type { Instant } from '../../core/time.ts';
import type { Work } from '../database.ts';
import { acceptHandover } from '../thread/handovers.ts';
import { moveCustody } from '../thread/moveCustody.ts';
import { announce } from '../thread/say.ts';
import { silenceBot } from '../thread/silenceBot.ts';
import { type Thread, saveThread } from '../thread/thread.ts';

/** Gives a locked conversation to an agent: the bot falls silent, an open request is accepted, the customer hears who came. */
export async function takeUp(
  work: Work,
  thread: Thread,
  by: {
    readonly agent: { readonly id: string; readonly name: string };
    readonly actor: Actor;
    readonly reason: 'take-over' | 'call-back';
  },
  announcement: string,
  now: Instant,
): Promise<void> {
  thread.version += 1;
  await silenceBot(work, thread, by.reason, now);
  await moveCustody(work, thread, { to: 'agent', ...by }, now);
  await acceptHandover(work, thread, by.actor, now);
  await announce(work, thread, announcement, now);
  await saveThread(work, thread);
}
