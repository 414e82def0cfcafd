import type { Speak } from '../../bots/say/speak.ts';
import type { RawRequest } from '../../core/channel.ts';
import type { Conversation } from '../../core/conversation.ts';
import type { Instant } from '../../core/time.ts';
import type { Passwords } from '../signIn/passwords.ts';
import type { Sessions } from '../signIn/sessions.ts';
import type { Caller } from './endpoint.ts';
import type { Presence } from './presence.ts';
import type { DeskApiSettings } from './settings.ts';

/** What every call of the desk's API works with. */
export interface Desk extends DeskApiSettings {
  readonly sessions: Sessions;
  readonly passwords: Passwords;
  readonly presence: Presence;
  /** Keeps who did what, to what, from where. */
  audit(call: AuditedCall, what: string, target: string): Promise<void>;
  /** A voice for a customer, in their language and fit for their channel; error `store-unavailable` before there is any content. */
  voice(conversation: Conversation, variant?: 'sms'): Speak;
}

/** What the record of deeds wants to know of a call. */
interface AuditedCall {
  readonly caller: Caller;
  readonly request: RawRequest;
  readonly now: Instant;
}
