import type { DeskLine } from '../../../core/desk.ts';
import type { Instant } from '../../../core/time.ts';
import { needsReply } from './needsReply.ts';

/** For how long (ms) an agent has left a customer unanswered, once that is longer than `replyMinutes`; undefined until then. */
export function unansweredMs(line: DeskLine, now: Instant, replyMinutes: number): number | undefined {
  const since = now - line.lastAt;
  return needsReply(line) && since >= replyMinutes * 60_000 ? since : undefined;
}
