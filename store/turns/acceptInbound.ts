import type { Inbound } from '../../core/inbound.ts';
import type { Instant } from '../../core/time.ts';
import type { Accepted, Respond } from '../../core/turn.ts';
import type { Database } from '../database.ts';
import { acceptReceipt } from '../delivery/acceptReceipt.ts';
import { addressKey } from '../key.ts';
import { acceptConsent } from './acceptConsent.ts';
import { acceptEcho } from './acceptEcho.ts';
import { acceptEdit } from './acceptEdit.ts';
import { acceptMessage } from './acceptMessage.ts';
import { hearTyping } from './hearTyping.ts';
import { acceptedBefore } from './inTray.ts';

/** Takes in what a channel brings: one transaction, resolved after its commit; the same external id again changes nothing. */
export function acceptInbound(
  database: Database,
  inbound: Inbound,
  now: Instant,
  respond?: Respond,
): Promise<Accepted> {
  if (inbound.kind === 'typing') return hearTyping(database, inbound.from);
  return database.work('accept', async (work) => {
    // Before anything is made: a late repeat must not bring back the address of somebody who was erased.
    const known = 'externalId' in inbound && (await acceptedBefore(work, addressKey(inbound.from), inbound.externalId));
    if (known) return known;
    switch (inbound.kind) {
      case 'message':
        return acceptMessage(work, inbound, now, respond);
      case 'receipt':
        return acceptReceipt(work, inbound, now);
      case 'consent':
        return acceptConsent(work, inbound, now);
      case 'edit':
        return acceptEdit(work, inbound, now);
      case 'echo':
        return acceptEcho(work, inbound, now);
    }
  });
}
