/** Where one person can be reached: a peer of one of our accounts on a channel; `route` tells threads apart where a peer can have several (web chat). */
export interface Address {
  readonly channel: string;
  readonly account: string;
  readonly peer: string;
  readonly route?: string;
}

/** How sure we are who writes from an address: nothing known, said so, or proved (signed by the host page, one-time code). */
export type IdentityLevel = 'anonymous' | 'claimed' | 'verified';

/** What a channel knows about the writer of a message; `customerId` only when the level is `verified`. */
export interface Identity {
  readonly level: IdentityLevel;
  readonly customerId?: string;
  readonly name?: string;
  readonly email?: string;
  readonly phone?: string;
}
