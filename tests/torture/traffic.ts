import { setTimeout as pause } from 'node:timers/promises';
import type { Ground } from './ground.ts';

/** Customers who write without waiting for answers, each so many messages. */
export interface Traffic {
  /** Resolves when this share of everything has been acknowledged. */
  reached(share: number): Promise<void>;
  readonly done: Promise<unknown>;
}

/** Lets customers of all channels write and read; between two messages each waits up to `pauseMs`. */
export function traffic(
  ground: Ground,
  of: { readonly customers: number; readonly messages: number; readonly pauseMs: number },
): Traffic {
  const progress = { written: 0 };
  const lives = ground.customers(of.customers).map(async (customer) => {
    const pauses = ground.chance.fork();
    for (let count = 0; count < of.messages; count += 1) {
      await customer.write();
      progress.written += 1;
      // Whoever reads while houses die may be shown nothing, but nothing twice.
      await customer.read();
      await pause(pauses.below(of.pauseMs));
    }
  });
  return {
    async reached(share) {
      while (progress.written < of.customers * of.messages * share) await pause(5);
    },
    done: Promise.all(lives),
  };
}
