import { callProvider, type ProviderAnswer } from '../base/callProvider.ts';
import type { TelegramBot } from './settings.ts';

/** One call of a Bot API method; errors as in callProvider, never with the address, which holds the token. */
export function callTelegram(
  settings: Pick<TelegramBot, 'apiUrl' | 'botToken'>,
  call: {
    readonly method: string;
    readonly fields: Readonly<Record<string, unknown>>;
    readonly signal: AbortSignal;
    readonly timeoutMs: number;
  },
): Promise<ProviderAnswer> {
  return callProvider({
    provider: 'Telegram',
    url: new URL(`${settings.apiUrl}/bot${settings.botToken}/${call.method}`),
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(call.fields),
    signal: call.signal,
    timeoutMs: call.timeoutMs,
  });
}
