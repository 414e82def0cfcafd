import type { Instant } from '../../core/time.ts';
import type { Work } from '../database.ts';
import { stopDeliveries } from './stopDeliveries.ts';
import type { Thread } from './thread.ts';

/** Takes back what the bot has not sent yet. Part of the transaction in which a person takes over. */
export function silenceBot(work: Work, thread: Thread, reason: string, now: Instant): Promise<void> {
  return stopDeliveries(work, thread, { reason, whose: 'bot' }, now);
}
