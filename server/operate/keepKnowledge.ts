import type { KnowledgeStore } from '../../core/records.ts';
import type { Clock } from '../../core/time.ts';
import { everyHour } from './everyHour.ts';
import type { Log } from './openLog.ts';

const dayMs = 24 * 60 * 60_000;
/** Enough to go back a few states without learning anew; a model has about a megabyte. */
const newest = 5;

/** Lets go, every hour, of knowledge that was replaced: of models soon, of what customers were told when their words go too (`days`). Gives the way to stop it. */
export function keepKnowledge(
  knowledge: Pick<KnowledgeStore, 'forgetOld'>,
  modelOf: (contentHash: string) => string,
  days: number,
  now: Clock,
  log: Pick<Log, 'info' | 'fault'>,
): () => Promise<void> {
  return everyHour(
    async () => {
      const gone = await knowledge.forgetOld({ newest, liveSince: now() - days * dayMs, modelOf });
      if (gone.models > 0 || gone.snapshots > 0) log.info('old knowledge let go', gone);
    },
    'letting go of old knowledge failed, tried again in an hour',
    log,
  );
}
