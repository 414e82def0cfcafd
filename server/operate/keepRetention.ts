import type { PrivacyStore } from '../../core/records.ts';
import type { Clock } from '../../core/time.ts';
import { everyHour } from './everyHour.ts';
import type { Log } from './openLog.ts';

const dayMs = 24 * 60 * 60_000;
const atOnce = 100;

/** Erases, every hour and in small steps, the words of conversations that were silent for `days`; gives the way to stop it. */
export function keepRetention(
  privacy: Pick<PrivacyStore, 'retain'>,
  days: number,
  now: Clock,
  log: Pick<Log, 'info' | 'fault'>,
): () => Promise<void> {
  return everyHour(
    async (stopping) => {
      for (let more = true; more && !stopping.aborted;) {
        const gone = await privacy.retain(now() - days * dayMs, atOnce, now());
        more = Object.values(gone).some((count) => count > 0);
        if (more) log.info('words erased by age', gone);
      }
    },
    'retention failed, tried again in an hour',
    log,
  );
}
