import type { Conversation } from '../core/conversation.ts';
import type { DeskStore } from '../core/desk.ts';
import { NightdeskError } from '../core/error.ts';
import type { Library } from '../core/library.ts';
import type { ThreadReader, Wakeups } from '../core/thread.ts';
import type { Clock, Instant } from '../core/time.ts';
import { startAlarm } from './alarm.ts';
import { type Missed, whatWasMissed } from './missed.ts';

export interface DeadlineSettings {
  readonly store: {
    readonly desk: Pick<DeskStore, 'overdue' | 'expire' | 'nextDeadline'>;
    readonly threads: Pick<ThreadReader, 'conversation'>;
    readonly wakeups: Wakeups;
  };
  readonly now: Clock;
  readonly library: () => Library;
  /** What the customer is told, in their language. */
  readonly say: (missed: Missed, conversation: Conversation, now: Instant) => string;
  readonly log: { fault(fact: string, error: unknown): void };
}

/**
 * Keeps the promise of the fallback: whoever waited past the promised time is told so, with a new time, and the desk is
 * alerted. Each deadline once, however many processes watch: the store lets only one of them tell it.
 */
export function startDeadlines(settings: DeadlineSettings): { stop(): Promise<void> } {
  const { store, now, log } = settings;
  const alarm = startAlarm({
    nextDue: () => store.desk.nextDeadline(now()),
    async ring() {
      for (const overdue of await store.desk.overdue(now())) {
        try {
          await tell(settings, overdue);
        } catch (error) {
          // Somebody took it up, or another process told it.
          if (error instanceof NightdeskError && error.code === 'conflict') continue;
          // One conversation in trouble must not keep the others waiting.
          log.fault('missed deadline not told', error);
        }
      }
    },
    now,
    onError: (error) => log.fault('deadlines not watched', error),
  });
  const unlisten = store.wakeups.listen((wake) => {
    if (wake.topic === 'queue') alarm.wake();
  });
  return {
    stop() {
      unlisten();
      return alarm.stop();
    },
  };
}

type Overdue = Awaited<ReturnType<DeskStore['overdue']>>[number];

async function tell(settings: DeadlineSettings, overdue: Overdue): Promise<void> {
  const { store, library, say } = settings;
  const { conversationId, handoverId, epoch } = overdue;
  const conversation = await store.threads.conversation(conversationId);
  if (conversation?.handover?.id !== handoverId) return;
  const now = settings.now();
  const missed = whatWasMissed(conversation.handover, library(), now);
  await store.desk.expire({
    conversationId,
    handoverId,
    epoch,
    announcement: say(missed, conversation, now),
    ...(missed.due === null ? {} : { newDeadline: missed.due }),
    now,
  });
  store.wakeups.notify({ topic: 'overdue', id: conversationId });
}
