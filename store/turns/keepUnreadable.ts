import type { Instant } from '../../core/time.ts';
import { clean } from '../clean.ts';
import type { Database } from '../database.ts';
import { key } from '../key.ts';
import { writeDeadLetter } from '../letters/writeDeadLetter.ts';

/** Keeps a genuine request that nobody could read, without its words, where an admin sees it; a repeat adds nothing. */
export function keepUnreadable(
  database: Database,
  letter: {
    readonly channel: string;
    readonly account: string;
    readonly externalId: string;
    readonly reason: string;
  },
  now: Instant,
): Promise<void> {
  return database.work('dead-letter', async (work) => {
    await writeDeadLetter(
      work,
      {
        kind: 'unreadable',
        channel: key(letter.channel),
        account: key(letter.account),
        external_id: letter.externalId === '' ? null : key(letter.externalId),
        reason: clean(letter.reason),
        attempts: 1,
      },
      now,
    );
  });
}
