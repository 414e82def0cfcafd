import type { Instant } from './time.ts';

/** What may be used once only, whichever process it comes to and whether or not that was restarted meanwhile. */
export interface FirstUse {
  /** True for the first who brings this ticket, false for everybody after; it need not be remembered once it has ended. */
  use(ticket: string, endsAt: Instant, now: Instant): Promise<boolean>;
}
