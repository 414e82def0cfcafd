import type { Instant } from '../../core/time.ts';
import { openThrottle } from './throttle.ts';

/** Who may try a password, and how often. */
export interface SignInTries {
  /** Counts a try before the password is looked at, so that a hundred at once are a hundred; error `too-many`. `wasRight` says afterwards that it was its owner. */
  take(network: string, account: string, now: Instant): { wasRight(): void };
}

const minute = 60_000;

/**
 * Five tries from a network within five minutes, whoever is tried; five at one account from one network and ten from all
 * strange networks together within a quarter of an hour. So nobody is kept out by what goes on in one other network, and
 * who has signed in from theirs before is not kept out by what goes on in all others.
 */
export function openSignInTries(): SignInTries {
  const perNetwork = openThrottle(5, 5 * minute);
  const perPlace = openThrottle(5, 15 * minute);
  const perAccount = openThrottle(10, 15 * minute);
  const known = new Set<string>();
  return {
    take(network, account, now) {
      const place = JSON.stringify([account, network]);
      const isStrange = !known.has(place);
      perNetwork.take(network, now);
      perPlace.take(place, now);
      if (isStrange) perAccount.take(account, now);
      return {
        wasRight() {
          perNetwork.giveBack(network);
          perPlace.giveBack(place);
          if (isStrange) perAccount.giveBack(account);
          // Set anew: who has been away longest is forgotten first.
          known.delete(place);
          known.add(place);
          const [first] = known;
          if (known.size > mostKnown && first !== undefined) known.delete(first);
        },
      };
    },
  };
}

const mostKnown = 10_000;
