import type { Clock, Instant } from '../core/time.ts';

export interface PumpSettings<Job> {
  /** Takes one job, or null when there is none now. */
  readonly take: () => Promise<Job | null>;
  /** Does it; must not reject (a rejection is reported and the job's lease runs out). */
  readonly work: (job: Job) => Promise<void>;
  /** When take() may find something without a wake-up, or null. */
  readonly nextDue: () => Promise<Instant | null>;
  readonly now: Clock;
  /** How many jobs at once. */
  readonly width: number;
  readonly onError: (error: unknown) => void;
}

export interface Pump {
  /** Says that there may be work; cheap, may be called any number of times. */
  wake(): void;
  /** Takes no more jobs and resolves when the running ones are done. */
  stop(): Promise<void>;
  readonly running: number;
}

const longestSleepMs = 60 * 60_000;
const afterTroubleMs = 1_000;

/** Keeps up to `width` jobs going, sleeps without polling until woken or until something falls due. */
export function startPump<Job>(settings: PumpSettings<Job>): Pump {
  let running = 0;
  let stopping = false;
  let taking = false;
  /** How many jobs may be there: one for each wake-up since the last look. */
  let wanted = 0;
  let timer: NodeJS.Timeout | undefined;
  let idle: (() => void) | undefined;

  const pump: Pump = {
    wake() {
      wanted += 1;
      if (!taking && !stopping) void fill();
    },
    stop() {
      stopping = true;
      clearTimeout(timer);
      return new Promise((resolve) => {
        idle = resolve;
        settle();
      });
    },
    get running() {
      return running;
    },
  };
  pump.wake();
  return pump;

  async function fill(): Promise<void> {
    taking = true;
    clearTimeout(timer);
    timer = undefined;
    try {
      while (hasRoom()) await takeSome();
      if (wanted === 0 && !stopping) await sleepUntilDue();
    } catch (error) {
      settings.onError(error);
      sleep(afterTroubleMs);
    } finally {
      taking = false;
      // A wake-up that came between the last take and here must not be missed.
      if (hasRoom() && timer === undefined) void fill();
      settle();
    }
  }

  function hasRoom(): boolean {
    return wanted > 0 && running < settings.width && !stopping;
  }

  /** Takes as many at once as may be there: what is taken together shares a commit. */
  async function takeSome(): Promise<void> {
    const count = Math.min(wanted, settings.width - running);
    wanted = 0;
    const taken = await Promise.allSettled(Array.from({ length: count }, () => settings.take()));
    const jobs = taken.flatMap((take) => (take.status === 'fulfilled' && take.value !== null ? [take.value] : []));
    for (const job of jobs) void start(job);
    // What was taken beside a take that failed is done all the same.
    for (const take of taken) if (take.status === 'rejected') throw take.reason;
    // Every take found something, so there may be more.
    if (jobs.length === count) wanted += count * 2;
  }

  async function start(job: Job): Promise<void> {
    running += 1;
    try {
      await settings.work(job);
    } catch (error) {
      settings.onError(error);
    } finally {
      // Less than full, everything that waited was taken already.
      const wasFull = running >= settings.width;
      running -= 1;
      if (wasFull) pump.wake();
      settle();
    }
  }

  async function sleepUntilDue(): Promise<void> {
    const due = await settings.nextDue();
    if (due !== null && wanted === 0) sleep(Math.max(1, due - settings.now()));
  }

  function sleep(ms: number): void {
    clearTimeout(timer);
    timer = setTimeout(
      () => {
        timer = undefined;
        pump.wake();
      },
      Math.min(ms, longestSleepMs),
    );
  }

  function settle(): void {
    if (stopping && running === 0 && !taking) idle?.();
  }
}
