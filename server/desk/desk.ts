import type { Passwords } from '../signIn/passwords.ts';
import type { Sessions } from '../signIn/sessions.ts';
import type { Caller, Call } from './endpoint.ts';
import type { Presence } from './presence.ts';
import type { DeskApiSettings } from './settings.ts';

/** What every call of the desk's API works with. */
export interface Desk extends DeskApiSettings {
  readonly sessions: Sessions;
  readonly passwords: Passwords;
  readonly presence: Presence;
  /** Keeps who did what, to what, from where. */
  audit(call: AuditedCall, what: string, target: string): Promise<void>;
  /** A sentence of the content in the customer's language; error `store-unavailable` before there is any content. */
  sentence(id: string, locale: string, values: Readonly<Record<string, string>>): string;
}

/** What the record of deeds wants to know of a call. */
export type AuditedCall = Pick<Call<'POST /sign-in'>, 'request' | 'now'> & { readonly caller: Caller };
