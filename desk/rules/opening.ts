import type { Hours, OpeningState } from '../../core/policy.ts';
import type { Instant } from '../../core/time.ts';
import { stretches } from './stretches.ts';

/** Whether people work now, until when, or when they come back; neither time when the desk is always or never open. */
export function openingAt(hours: Hours, now: Instant): OpeningState {
  let until: Instant | undefined;
  for (const stretch of stretches(hours, now)) {
    if (until === undefined) {
      if (stretch.from > now) return { open: false, opens: stretch.from, zone: hours.zone };
      until = stretch.to;
    } else if (stretch.from <= until) {
      // Midnight ends a day, not the work: stretches that touch are one.
      until = Math.max(until, stretch.to);
    } else return { open: true, until, zone: hours.zone };
    if (until - now > alwaysMs) return { open: true, zone: hours.zone };
  }
  return until === undefined ? { open: false, zone: hours.zone } : { open: true, until, zone: hours.zone };
}

/** Start times a call-back may be promised for: on a grid of `stepMinutes` from the start of each stretch, the whole step inside it, not before `leadMinutes` from now. */
export function callbackSlots(
  hours: Hours,
  now: Instant,
  count: number,
  stepMinutes: number,
  leadMinutes: number,
): readonly Instant[] {
  const step = stepMinutes * minute;
  const earliest = now + leadMinutes * minute;
  const slots: Instant[] = [];
  for (const { from, to } of stretches(hours, now)) {
    const skipped = Math.max(0, Math.ceil((earliest - from) / step));
    for (let at = from + skipped * step; at + step <= to; at += step) {
      if (slots.length >= count) return slots;
      // Touching or overlapping stretches must not offer a time twice.
      if (at > (slots.at(-1) ?? 0)) slots.push(at);
    }
    if (slots.length >= count) return slots;
  }
  return slots;
}

/** When that many minutes of opening time have passed; plain minutes when the desk does not open often enough within a year. */
export function deadlineFor(hours: Hours, now: Instant, minutes: number): Instant {
  let left = minutes * minute;
  let reached = now;
  for (const { from, to } of stretches(hours, now)) {
    const start = Math.max(from, reached);
    if (to - start >= left) return start + left;
    left -= Math.max(0, to - start);
    reached = Math.max(reached, to);
  }
  return now + minutes * minute;
}

const minute = 60_000;
/** Open for longer than this without a break is called always open. */
const alwaysMs = 14 * 24 * 60 * minute;
