import type { PrivacyStore } from '../../core/records.ts';
import type { Clock } from '../../core/time.ts';
import type { Log } from './openLog.ts';

const hourMs = 60 * 60_000;
const dayMs = 24 * hourMs;
const atOnce = 100;

/** Erases, every hour and in small steps, the words of conversations that were silent for `days`; gives the way to stop it. */
export function keepRetention(
  privacy: Pick<PrivacyStore, 'retain'>,
  days: number,
  now: Clock,
  log: Pick<Log, 'info' | 'fault'>,
): () => Promise<void> {
  const stopping = new AbortController();
  let running = erase();
  const timer = setInterval(() => {
    running = running.then(erase);
  }, hourMs);
  timer.unref();
  return async () => {
    stopping.abort();
    clearInterval(timer);
    await running;
  };

  async function erase(): Promise<void> {
    try {
      for (let more = true; more && !stopping.signal.aborted;) {
        const gone = await privacy.retain(now() - days * dayMs, atOnce, now());
        more = Object.values(gone).some((count) => count > 0);
        if (more) log.info('words erased by age', gone);
      }
    } catch (error) {
      log.fault('retention failed, tried again in an hour', error);
    }
  }
}
