import { freshToken } from '../../server/signIn/freshToken.ts';
import { openStore } from '../../store/openStore.ts';
import type { Place } from './place.ts';

/** What the hourly look for old words costs: milliseconds when nothing is old, and per conversation when a hundred are. */
export async function timeRetention(
  place: Place,
  now: number,
): Promise<{ readonly idle: number; readonly perConversation: number }> {
  const store = await openStore({ ...place, newId: freshToken });
  try {
    const idle = await timed(() => store.privacy.retain(0, atOnce, now));
    // The hundred that were silent longest.
    const busy = await timed(() => store.privacy.retain(now - 7 * 24 * 3_600_000, atOnce, now));
    return { idle, perConversation: busy / atOnce };
  } finally {
    await store.close();
  }
}

const atOnce = 100;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
