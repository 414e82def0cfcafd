import type { Clock, Instant } from '../core/time.ts';

export interface AlarmSettings {
  /** When `ring` has something to do, or null. */
  readonly nextDue: () => Promise<Instant | null>;
  /** Does what is due; afterwards `nextDue` must lie ahead, otherwise it rings again after a second. */
  readonly ring: () => Promise<void>;
  readonly now: Clock;
  readonly onError: (error: unknown) => void;
}

export interface Alarm {
  /** Says that something may be due earlier than was known; cheap, may be called any number of times. */
  wake(): void;
  /** Rings no more and resolves when a ring under way is done. */
  stop(): Promise<void>;
}

/** Sleeps until something is due and then rings, one ring at a time; does not poll. */
export function startAlarm(settings: AlarmSettings): Alarm {
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> | undefined;
  let wanted = false;
  let stopping = false;

  const alarm: Alarm = {
    wake() {
      if (stopping) return;
      wanted = true;
      looking ??= look().finally(() => {
        looking = undefined;
        // A wake-up after the last look and before this line must not be missed.
        if (wanted) alarm.wake();
      });
    },
    async stop() {
      stopping = true;
      wanted = false;
      clearTimeout(timer);
      await looking;
    },
  };
  alarm.wake();
  return alarm;

  async function look(): Promise<void> {
    clearTimeout(timer);
    try {
      while (wanted) {
        // A wake-up that comes while we look may be about something we did not see.
        wanted = false;
        await ringIfDue();
      }
    } catch (error) {
      wanted = false;
      settings.onError(error);
      sleep(afterTroubleMs);
    }
  }

  async function ringIfDue(): Promise<void> {
    const due = await settings.nextDue();
    if (due === null || stopping) return;
    if (due > settings.now()) return sleep(due - settings.now());
    await settings.ring();
    const next = await settings.nextDue();
    // What is still due could not be done now: not at once again, or it would never end.
    if (next !== null) sleep(Math.max(afterTroubleMs, next - settings.now()));
  }

  function sleep(ms: number): void {
    if (stopping) return;
    clearTimeout(timer);
    timer = setTimeout(() => alarm.wake(), Math.min(ms, longestSleepMs));
  }
}

// A laptop that slept or a clock that was set does not make us miss more than this.
const longestSleepMs = 60 * 60_000;
const afterTroubleMs = 1_000;
