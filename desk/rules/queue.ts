import type { Instant } from '../../core/time.ts';
import type { Priority } from '../../core/turn.ts';

/** What the order of the queue looks at. */
export interface Waiting {
  readonly id: string;
  readonly priority: Priority;
  readonly requestedAt: Instant;
  readonly deadline: Instant;
  /** A call-back waits for its time and is not behind before it. */
  readonly callbackAt?: Instant;
}

/**
 * Orders the queue, next one first. Call-backs whose time has not come stand behind everybody else, soonest first.
 * The rest by urgency: each step of priority is worth 20 minutes of waiting, minutes past the deadline count double, so
 * that the quiet rise as they wait and nobody starves. Ties go to who asked first.
 */
export function compareWaiting(a: Waiting, b: Waiting, now: Instant): number {
  const aLater = notYet(a, now);
  const bLater = notYet(b, now);
  if (aLater !== bLater) return aLater ? 1 : -1;
  const byNeed = aLater ? startOf(a) - startOf(b) : urgency(b, now) - urgency(a, now);
  return byNeed || a.requestedAt - b.requestedAt || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** Likely minutes until somebody is free for the next in line, at least one; null when nobody works now. */
export function estimateWait(ahead: number, agentsFree: number, handleMinutes: number): number | null {
  if (agentsFree <= 0) return null;
  // Agents hold several chats at once, so a free one takes the first in line at once.
  return Math.max(1, Math.ceil(Math.floor(ahead / agentsFree) * handleMinutes));
}

const minute = 60_000;
const stepMinutes = 20;
/** A promised time is close to its deadline by nature: it counts as two steps once it has come. */
const promisedSteps = 2;

function notYet(entry: Waiting, now: Instant): boolean {
  return entry.callbackAt !== undefined && entry.callbackAt > now;
}

function startOf(entry: Waiting): Instant {
  return entry.callbackAt ?? entry.requestedAt;
}

function urgency(entry: Waiting, now: Instant): number {
  const steps = entry.priority + (entry.callbackAt === undefined ? 0 : promisedSteps);
  const waited = Math.max(0, now - startOf(entry)) / minute;
  const overdue = Math.max(0, now - entry.deadline) / minute;
  return steps * stepMinutes + waited + overdue;
}
