import type { DeskLine } from '../../../core/desk.ts';
import type { Instant } from '../../../core/time.ts';

/** How a waiting customer stands against what they were promised. */
export type Wait =
  | { readonly kind: 'waiting'; readonly waitedMs: number; readonly leftMs: number; readonly used: number }
  | { readonly kind: 'overdue'; readonly waitedMs: number; readonly overMs: number }
  | { readonly kind: 'callback'; readonly at: Instant };

/** The wait of a line, undefined when nobody waits there. A call-back does not wait before its time. */
export function waitOf(line: DeskLine, now: Instant): Wait | undefined {
  const { handover } = line;
  if (line.custody !== 'waiting' || handover === undefined) return undefined;
  if (handover.callbackAt !== undefined && handover.callbackAt > now)
    return { kind: 'callback', at: handover.callbackAt };
  const since = handover.callbackAt ?? handover.requestedAt;
  const waitedMs = Math.max(0, now - since);
  if (handover.overdue || handover.deadline <= now)
    return { kind: 'overdue', waitedMs, overMs: Math.max(0, now - handover.deadline) };
  const promisedMs = Math.max(1, handover.deadline - since);
  return { kind: 'waiting', waitedMs, leftMs: handover.deadline - now, used: waitedMs / promisedMs };
}
