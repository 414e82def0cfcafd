/** One Telegram bot. */
export interface TelegramBot {
  /** As @BotFather gives it: `123456:ABC…`; it is part of every address of the API and must not be logged. */
  readonly botToken: string;
  /** `polling` works from anywhere; `webhook` needs `publicUrl` and secrets. */
  readonly mode: 'polling' | 'webhook';
  /** Current and previous secret that Telegram sends with each webhook call. */
  readonly webhookSecrets: readonly string[];
  /** Where the API is, without a slash at its end. */
  readonly apiUrl: string;
  readonly publicUrl?: string;
}
