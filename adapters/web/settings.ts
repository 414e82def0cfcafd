import type { FirstUse } from '../../core/firstUse.ts';
import type { ThreadReader, Wakeups } from '../../core/thread.ts';
import type { Clock, NewId } from '../../core/time.ts';
import type { Door } from '../../core/turn.ts';

/** What web chat needs to know and to reach. */
export interface WebChatSettings {
  readonly door: Door;
  readonly threads: ThreadReader;
  readonly wakeups: Wakeups;
  /** Remembers which tickets have opened their stream. */
  readonly firstUse: FirstUse;
  readonly now: Clock;
  readonly newId: NewId;
  /** Base64 (or base64url) keys of at least 32 bytes that sign our tokens, newest first. */
  readonly tokenKeys: readonly string[];
  /** Current and previous secret of servers that may make tokens; empty: that is switched off. */
  readonly directLineSecrets: readonly string[];
  /** Current and previous secret with which a host page signs who the customer is; empty: everybody is anonymous. */
  readonly userSecrets: readonly string[];
  /** Origins of sites that embed the chat; our own is always allowed. */
  readonly allowedOrigins: readonly string[];
  /** Where browsers reach us; otherwise the host that the client used. */
  readonly publicUrl?: string;
  /** How much one address (tokens) or one customer (the rest) may do; 0 is no limit. */
  readonly limits: {
    readonly tokensPerMinute: number;
    readonly messagesPerMinute: number;
    readonly messagesPerHour: number;
    readonly uploadsPerHour: number;
  };
  readonly company: () => string;
  /** Locales the bot speaks, the default one first. */
  readonly locales: () => readonly string[];
  /** Address of the page behind a source link, absolute or a path of ours. */
  readonly helpUrl: (articleId: string, locale: string) => string;
}
