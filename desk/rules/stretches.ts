import type { Hours, Shift } from '../../core/policy.ts';
import type { Instant } from '../../core/time.ts';
import { dateAfter, instantOf, wallTimeAt } from './zone.ts';

/** A stretch of time in which people work; `to` is exclusive. */
export interface Stretch {
  readonly from: Instant;
  readonly to: Instant;
}

/** The stretches that end after `now`, soonest first, over the next year; nothing when the desk never opens. */
export function* stretches(hours: Hours, now: Instant): Generator<Stretch> {
  const today = wallTimeAt(now, hours.zone).date;
  for (let days = 0; days <= horizonDays; days += 1) {
    const date = dateAfter(today, days);
    for (const shift of inOrder(shiftsOn(hours, date))) {
      const from = instantOf({ date, minutes: minutesOf(shift.from) }, hours.zone, 'first');
      const to = instantOf({ date, minutes: minutesOf(shift.to) }, hours.zone, 'last');
      if (to > now && to > from) yield { from, to };
    }
  }
}

const horizonDays = 370;

function shiftsOn(hours: Hours, date: string): readonly Shift[] {
  return hours.holidays[date] ?? hours.week[weekdayOf(date)];
}

function weekdayOf(date: string): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  return ([7, 1, 2, 3, 4, 5, 6] as const)[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? 7;
}

function inOrder(shifts: readonly Shift[]): readonly Shift[] {
  return shifts.toSorted((a, b) => minutesOf(a.from) - minutesOf(b.from));
}

function minutesOf(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * 60 + minute;
}
