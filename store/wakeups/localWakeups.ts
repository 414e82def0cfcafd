import type { Wake } from '../../core/thread.ts';

/** The listeners of this process. */
export interface LocalWakeups {
  /** Tells every listener; one that fails does not keep the others from hearing. */
  emit(wakes: readonly Wake[]): void;
  listen(listener: (wake: Wake) => void): () => void;
}

/** Wake-ups within one process. */
export function localWakeups(onTrouble: (error: unknown) => void): LocalWakeups {
  const listeners = new Set<{ readonly hear: (wake: Wake) => void }>();
  return {
    emit(wakes) {
      for (const wake of wakes)
        for (const { hear } of listeners) {
          try {
            hear(wake);
          } catch (error) {
            // What was committed stays committed, whatever a listener makes of it.
            onTrouble(error);
          }
        }
    },
    listen(listener) {
      const entry = { hear: listener };
      listeners.add(entry);
      return () => listeners.delete(entry);
    },
  };
}
