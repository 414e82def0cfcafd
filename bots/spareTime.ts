/** How long a thread was at work and how long it waited for some since it began: milliseconds. */
export interface Usage {
  readonly active: number;
  readonly idle: number;
}

/** So long it is watched before anything is concluded. */
const lookMs = 200;
/** Above this share of its time at work, queues grow. */
const busyFrom = 0.7;
/** Below this, it could do more. */
const easyUpTo = 0.5;
/** So long a thread at ease takes from nothing to everything. */
const recoveryMs = 2_000;
/** Never none, so that a start after a storm is not blind. */
const leastShare = 1 / 64;

/**
 * Says whether there is time for one more thing that could be left undone: always while the thread is at ease, for half as many at each
 * look while it is busy, and slowly for more again afterwards (additive increase, multiplicative decrease).
 */
export function openSpareTime(usage: () => Usage): () => boolean {
  let last = usage();
  let share = 1;
  let saved = 0;
  return () => {
    look();
    saved += share;
    if (saved < 1) return false;
    saved -= 1;
    return true;
  };

  function look(): void {
    const now = usage();
    const active = now.active - last.active;
    const elapsed = active + now.idle - last.idle;
    if (elapsed < lookMs) return;
    last = now;
    if (active > busyFrom * elapsed) share = Math.max(leastShare, share / 2);
    else if (active < easyUpTo * elapsed) share = Math.min(1, share + elapsed / recoveryMs);
  }
}
