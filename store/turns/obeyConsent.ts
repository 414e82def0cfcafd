import type { Instant } from '../../core/time.ts';
import type { Turn } from '../../core/turn.ts';
import { writeConsent } from '../consent/consentLedger.ts';
import type { Work } from '../database.ts';
import { appendEvent } from '../thread/appendEvent.ts';
import { stopDeliveries } from '../thread/stopDeliveries.ts';
import type { Thread } from '../thread/thread.ts';

/** The customer said in words of their own that we may, or may not, write to them. */
export async function obeyConsent(work: Work, thread: Thread, turn: Turn, now: Instant): Promise<void> {
  if (turn.consent === undefined) return;
  const { granted, proof } = turn.consent;
  await writeConsent(work, thread, { purpose: 'service', granted, proof }, now);
  if (!turn.record.some(({ kind }) => kind === 'consent'))
    await appendEvent(
      work,
      thread,
      { kind: 'consent', actor: { kind: 'customer' }, facts: { purpose: 'service', granted } },
      now,
    );
  if (!granted) await stopDeliveries(work, thread, { reason: 'opt-out', whose: 'everybody' }, now);
}
