import { addressOf } from './conversationId.ts';
import { matchLocale } from './matchLocale.ts';
import type { WebChatSettings } from './settings.ts';

/** The language a conversation is held in, or what was asked for where it has not begun. */
export async function localeOfThread(
  conversationId: string,
  settings: Pick<WebChatSettings, 'threads' | 'locales'>,
  asked?: string,
): Promise<string> {
  const address = addressOf(conversationId);
  const conversation = address === null ? null : await settings.threads.conversationAt(address);
  return matchLocale(conversation?.locale ?? asked, settings.locales());
}
