import type { Evidence } from '../../core/knowledge.ts';

/** Puts sentences together: paragraphs in a chat, one after the other in a text message. Empty ones are left out. */
export function paragraphs(variant: 'web' | 'sms', ...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part.trim() !== '').join(variant === 'sms' ? ' ' : '\n\n');
}

/** The urgent line of an article, so that it is seen first. */
export function urgentLine(variant: 'web' | 'sms', evidence: Evidence | undefined): string | undefined {
  if (evidence?.urgent === undefined) return undefined;
  return variant === 'sms' ? evidence.urgent : `**${evidence.urgent}**`;
}
