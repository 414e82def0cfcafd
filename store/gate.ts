import { NightdeskError } from '../core/error.ts';

export interface Gate {
  /** Does the work while the gate is open; error `store-unavailable` afterwards. */
  pass<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Lets nobody in any more and resolves when everybody is out. */
  close(): Promise<void>;
}

/** Knows what is going on inside, so that nothing is cut off in the middle. */
export function gate(): Gate {
  const inside = new Set<Promise<unknown>>();
  let isClosed = false;
  return {
    async pass(work) {
      if (isClosed) throw new NightdeskError('store-unavailable', 'The store is closed.', { retry: true });
      const running = work();
      inside.add(running);
      try {
        return await running;
      } finally {
        inside.delete(running);
      }
    },
    async close() {
      isClosed = true;
      await Promise.allSettled(inside);
    },
  };
}
