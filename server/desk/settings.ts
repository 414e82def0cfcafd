import type { RawRequest } from '../../core/channel.ts';
import type { Library } from '../../core/library.ts';
import type { Clock, NewId } from '../../core/time.ts';
import type { Store } from '../../store/store.ts';
import type { Passwords } from '../signIn/passwords.ts';

/** What the desk's API is given. */
export interface DeskApiSettings {
  readonly store: Pick<
    Store,
    'desk' | 'people' | 'deadLetters' | 'reports' | 'privacy' | 'wakeups' | 'threads' | 'backup'
  >;
  readonly now: Clock;
  readonly newId: NewId;
  /** The live content: company, hours, titles and the sentences that customers are told; null until the first is published. */
  readonly library: () => Library | null;
  /** Whether the browser came over https, looking through trusted proxies. */
  readonly isHttps: (request: RawRequest) => boolean;
  readonly publicUrl?: string;
  /** The key of this machine (`admin.key`) for command-line tools. */
  readonly adminKey: string;
  readonly log: (fact: string, detail: Readonly<Record<string, unknown>>) => void;
  /** Our number, when SMS is on: a call-back by SMS continues there. */
  readonly smsAccount?: string;
  /** Tests only: passwords that cost less, or are counted. */
  readonly passwords?: Passwords;
}
