import type { OpenHandover } from '../core/conversation.ts';
import type { Library } from '../core/library.ts';
import type { Instant } from '../core/time.ts';
import { deadlineFor, openingAt } from './rules/opening.ts';

/** A promise that was not kept: waiting in the chat, or a call-back or open case; `due` is the new time, null when nobody will ever come. */
export interface Missed {
  readonly kind: 'wait' | 'promise';
  readonly due: Instant | null;
}

/**
 * What a passed deadline means. A wait becomes an open case with a time, as if nobody had been there from the start. A promise
 * that is missed again gets a longer time each time, so that nobody is told every two hours that we are late.
 */
export function whatWasMissed(
  handover: OpenHandover,
  { hours, policy }: Pick<Library, 'hours' | 'policy'>,
  now: Instant,
): Missed {
  const promised = policy.promiseMinutes ?? standardPromiseMinutes;
  const start = handover.callbackAt ?? handover.requestedAt;
  // Nobody is asked to sit and wait as long as an open case may take.
  const isWait = handover.callbackAt === undefined && handover.deadline - start < promised * minute;
  const kind = isWait ? 'wait' : 'promise';
  const opening = openingAt(hours, now);
  if (!opening.open && opening.opens === undefined) return { kind, due: null };
  const late = Math.round((now - start) / minute);
  const minutes = isWait ? promised : Math.max(promised, Math.min(late, longestMinutes));
  return { kind, due: deadlineFor(hours, now, minutes) };
}

const minute = 60_000;
/** Opening minutes, where the policy names none. */
const standardPromiseMinutes = 120;
/** A working day. */
const longestMinutes = 8 * 60;
