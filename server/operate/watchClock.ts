import type { Clock } from '../../core/time.ts';
import type { Log } from './openLog.ts';

export interface ClockWatch {
  readonly now: Clock;
  /** Done after a jump: whoever sleeps until a time has to look again. */
  readonly wake: () => void;
  readonly log: Pick<Log, 'warn'>;
  /** How often the clock is looked at; each second by default. */
  readonly everyMs?: number;
}

/** What a busy process may be late, and a clock that is corrected gently may move. */
const leastJumpMs = 2_000;

/** Notices that the clock was set, or that the machine slept: sleepers count time that passes, not what the clock shows. Gives the way to stop it. */
export function watchClock({ now, wake, log, everyMs = 1_000 }: ClockWatch): () => void {
  let difference = now() - performance.now();
  const timer = setInterval(() => {
    const next = now() - performance.now();
    const byMs = Math.round(next - difference);
    if (Math.abs(byMs) < leastJumpMs) return;
    difference = next;
    log.warn('the clock jumped', { byMs });
    wake();
  }, everyMs);
  timer.unref();
  return () => clearInterval(timer);
}
