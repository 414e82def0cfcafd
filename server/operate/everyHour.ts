import type { Log } from './openLog.ts';

const hourMs = 60 * 60_000;

/** Does something now and every hour, one time after the other; a failure is told as `failed` and the next hour tries again. Gives the way to stop it. */
export function everyHour(
  work: (stopping: AbortSignal) => Promise<void>,
  failed: string,
  log: Pick<Log, 'fault'>,
): () => Promise<void> {
  const stopping = new AbortController();
  const once = (): Promise<void> => work(stopping.signal).catch((error: unknown) => log.fault(failed, error));
  let running = once();
  const timer = setInterval(() => {
    running = running.then(once);
  }, hourMs);
  timer.unref();
  return async () => {
    stopping.abort();
    clearInterval(timer);
    await running;
  };
}
