import type { RunReport } from '../../core/channel.ts';
import { allowedUpdates } from './allowedUpdates.ts';
import { callTelegram } from './callTelegram.ts';
import { failureOf } from './failureOf.ts';
import { pause } from '../base/pause.ts';
import type { TelegramBot } from './settings.ts';

const firstPauseMs = 2_000;
const longestPauseMs = 5 * 60_000;

/** Tells Telegram where to post, with the current secret; tries until it worked or the signal aborts. */
export async function setWebhook(
  settings: TelegramBot,
  url: string,
  signal: AbortSignal,
  report?: RunReport,
): Promise<void> {
  const fields = { url, secret_token: settings.webhookSecrets[0], allowed_updates: allowedUpdates };
  for (let wait = firstPauseMs; !signal.aborted; wait = Math.min(longestPauseMs, wait * 2)) {
    try {
      const answer = await callTelegram(settings, { method: 'setWebhook', fields, signal, timeoutMs: 10_000 });
      if (answer.status === 200) return;
      throw failureOf(answer);
    } catch (error) {
      if (!signal.aborted) report?.trouble(error instanceof Error ? error.message : 'setWebhook failed');
    }
    await pause(wait, signal);
  }
}
