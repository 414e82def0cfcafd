import type { Conversation } from '../core/conversation.ts';
import type { Policy } from '../core/policy.ts';
import type { Understanding } from '../core/understanding.ts';

/**
 * The locale to look up and speak in after this message: the customer's language when we speak it and the message is long
 * enough to tell, else the one the conversation had, else the default. Looking up and speaking must agree, so both ask here.
 */
export function localeAfter(conversation: Conversation, understood: Understanding, policy: Policy): string {
  const spoken = policy.locales ?? [policy.defaultLocale];
  const now = spoken.find((locale) => locale === conversation.locale) ?? spoken.find(speaks(conversation.locale));
  const heard = spoken.find(speaks(understood.language));
  // One word ("ok", "Stop", "Start") is no proof of a language once one is settled.
  const tells = conversation.memory.turns.length === 0 || /\S\s+\S/.test(understood.text);
  return (tells ? heard : undefined) ?? now ?? policy.defaultLocale;
}

/** Whether the bot speaks a language; `und`, a language nobody could tell, counts as spoken. */
export function isSpoken(language: string, policy: Policy): boolean {
  return language === 'und' || (policy.locales ?? [policy.defaultLocale]).some(speaks(language));
}

function speaks(language: string): (locale: string) => boolean {
  return (locale) => primary(locale) === primary(language);
}

function primary(tag: string): string {
  return tag.toLowerCase().split(/[-_]/)[0] ?? '';
}
