import type { Address } from '../../core/address.ts';
import { NightdeskError } from '../../core/error.ts';
import type { Clock } from '../../core/time.ts';
import type { Store } from '../../store/store.ts';
import { countedId, testClock } from '../fakes/stores.ts';
import type { Deed, Span } from './history.ts';

/** What everybody in a world shares. */
export interface Ground {
  readonly store: Store;
  readonly clock: { readonly now: Clock; advance(ms: number): void };
  /** Two customers whom nobody has heard of, and their conversations once there are any. */
  readonly customers: readonly [Address, Address];
  readonly conversations: (string | undefined)[];
  readonly history: Deed[];
  /** Calls, and says when it was called and when it returned; null when it was refused because the world had moved on. */
  during<Result>(call: () => Promise<Result>): Promise<(Span & { readonly result: Result }) | null>;
}

/** So long somebody may hold something. */
export const leaseMs = 15_000;

/** A new ground on a store. */
export function ground(store: Store): Ground {
  const name = countedId();
  const customer = (who: string): Address => ({ channel: 'sms', account: 'a', peer: `${name}-${who}` });
  let time = 0;
  return {
    store,
    clock: testClock(),
    customers: [customer('ada'), customer('ben')],
    conversations: [],
    history: [],
    async during(call) {
      const from = (time += 1);
      try {
        const result = await call();
        return { from, to: (time += 1), result };
      } catch (error) {
        if (error instanceof NightdeskError && error.code === 'conflict') return null;
        throw error;
      }
    },
  };
}
