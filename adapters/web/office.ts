import type { RateLimit } from '../base/rateLimit.ts';
import { rateLimit } from '../base/rateLimit.ts';
import type { WebChatSettings } from './settings.ts';
import { streams, type Streams } from './streams.ts';
import { tokens, type Tokens } from './tokens.ts';

/** What the routes of one web chat share. */
export interface Office {
  readonly settings: WebChatSettings;
  readonly tokens: Tokens;
  readonly streams: Streams;
  readonly limits: Readonly<Record<'tokens' | 'minute' | 'hour' | 'uploads' | 'typing', RateLimit>>;
}

/** Sets a web chat up; error `settings-invalid` without keys. */
export function openOffice(settings: WebChatSettings): Office {
  const { now, newId, tokenKeys, limits } = settings;
  const minute = 60_000;
  return {
    settings,
    tokens: tokens(tokenKeys, now, newId),
    streams: streams(settings),
    limits: {
      tokens: rateLimit(limits.tokensPerMinute, minute, now),
      minute: rateLimit(limits.messagesPerMinute, minute, now),
      hour: rateLimit(limits.messagesPerHour, 60 * minute, now),
      uploads: rateLimit(limits.uploadsPerHour, 60 * minute, now),
      // Stock clients say it every three seconds while somebody types; more helps nobody.
      typing: rateLimit(30, minute, now),
    },
  };
}
