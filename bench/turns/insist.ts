import { setTimeout as pause } from 'node:timers/promises';
import { post } from './post.ts';
import { patienceMs } from './talk.ts';

/** Posts as a stock client does: comes again when it is asked to, until its patience is over. Null then. */
export async function insist(...asked: Parameters<typeof post>): Promise<string | null> {
  const end = performance.now() + patienceMs;
  for (;;) {
    const answer = await post(...asked);
    if (answer !== null || performance.now() > end) return answer;
    await pause(againMs);
  }
}

const againMs = 200;
