import type { Conversation } from '../../core/conversation.ts';

/** Whether a reply begins with the very words that were said last, or says something twice in a row itself. */
export function keptAsSaid({ memory }: Conversation, texts: readonly string[]): boolean {
  return texts.some((text, place) => text === (place === 0 ? memory.lastSaid : texts[place - 1]));
}
