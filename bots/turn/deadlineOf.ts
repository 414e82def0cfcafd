import type { Fallback } from '../../core/decision.ts';
import type { Situation } from '../../core/policy.ts';
import type { Instant } from '../../core/time.ts';

/** When a person must have answered; the customer is told this very time where one is named. */
export function deadlineOf(
  { now, policy, promiseBy, waitEstimate }: Situation,
  handover: { readonly fallback: Fallback; readonly callbackAt?: Instant | undefined },
): Instant {
  const grace = policy.waitMinutes * minute;
  if (handover.callbackAt !== undefined) return handover.callbackAt + grace;
  // A queue that is longer than the usual wait must not be promised away.
  if (handover.fallback === 'wait') return now + Math.max(grace, Math.ceil(waitEstimate ?? 0) * minute);
  return promiseBy ?? now + (policy.promiseMinutes ?? 120) * minute;
}

const minute = 60_000;
