import type { DeliveryStore } from '../../core/delivery.ts';
import type { Database } from '../database.ts';
import { beginPart } from './beginPart.ts';
import { claimDelivery } from './claimDelivery.ts';
import { endPart } from './endPart.ts';
import { nextDelivery } from './nextDelivery.ts';
import { renewDelivery } from './renewDelivery.ts';
import { settle } from './settle.ts';

/** The out-tray: what waits to leave by push channels. */
export function deliveryStore(database: Database): DeliveryStore {
  return {
    claimDelivery: (now, leaseMs, resting = []) => claimDelivery(database, now, leaseMs, resting),
    renewDelivery: (item, now, leaseMs) => renewDelivery(database, item, now, leaseMs),
    beginPart: (item, part, now) => beginPart(database, item, part, now),
    endPart: (item, part, providerId, now) => endPart(database, item, part, providerId, now),
    settle: (item, outcome, now) => settle(database, item, outcome, now),
    nextDelivery: (_now, resting = []) => nextDelivery(database, resting),
  };
}
