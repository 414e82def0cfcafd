import type { TurnStore } from '../../core/turn.ts';
import type { Database } from '../database.ts';
import { acceptInbound } from './acceptInbound.ts';
import { claimTurn } from './claimTurn.ts';
import { commitTurn } from './commitTurn.ts';
import { keepUnreadable } from './keepUnreadable.ts';
import { giveBackClaim, releaseClaim, renewClaim } from './leases.ts';
import { nextTurnDue } from './nextTurnDue.ts';

/** The in-tray and the turns taken from it. */
export function turnStore(database: Database): TurnStore {
  return {
    accept: (inbound, now, respond) => acceptInbound(database, inbound, now, respond),
    deadLetter: (letter, now) => keepUnreadable(database, letter, now),
    claim: (now, leaseMs) => claimTurn(database, now, leaseMs),
    renew: (claim, now, leaseMs) => renewClaim(database, claim, now, leaseMs),
    commit: (claim, turn, now) => commitTurn(database, claim, turn, now),
    release: (claim, failure, retryAt) => releaseClaim(database, claim, failure, retryAt),
    giveBack: (claim) => giveBackClaim(database, claim),
    nextDue: (now) => nextTurnDue(database, now),
  };
}
