import type { Clock } from '../../core/time.ts';

/** How often something may happen per key: a bucket of `limit` tokens that refills evenly over `perMs`. */
export interface RateLimit {
  /** Takes one token: 0 when it may happen, otherwise the milliseconds until it may. */
  take(key: string): number;
}

/** A token bucket per key in memory; remembers at most `keys` keys (least recently used go first). `limit` 0 lets everything pass. */
export function rateLimit(limit: number, perMs: number, now: Clock, keys = 10_000): RateLimit {
  const buckets = new Map<string, { readonly tokens: number; readonly at: number }>();
  return {
    take(key) {
      if (limit === 0) return 0;
      const at = now();
      const known = buckets.get(key) ?? { tokens: limit, at };
      // A clock that went back refills nothing.
      const tokens = Math.min(limit, known.tokens + (Math.max(0, at - known.at) * limit) / perMs);
      const isFree = tokens >= 1;
      buckets.delete(key);
      buckets.set(key, { tokens: isFree ? tokens - 1 : tokens, at });
      if (buckets.size > keys) forgetOldest(buckets);
      return isFree ? 0 : Math.ceil(((1 - tokens) * perMs) / limit);
    },
  };
}

function forgetOldest(buckets: Map<string, unknown>): void {
  const oldest = buckets.keys().next();
  if (oldest.done !== true) buckets.delete(oldest.value);
}
