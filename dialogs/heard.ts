import type { Content } from '../core/content.ts';
import { wordsOf } from '../core/content.ts';
import type { Understanding } from '../core/understanding.ts';

/** What the customer sent in this turn, in order; a burst is one turn. */
export interface Heard {
  readonly contents: readonly Content[];
}

/** What was heard, or the understood text as one plain message where nobody kept the contents. */
export function heardOf(understood: Understanding, heard?: Heard): Heard {
  return heard ?? { contents: understood.text === '' ? [] : [{ kind: 'text', text: understood.text }] };
}

/** The last event of that name in a turn, or null. */
export function eventHeard(heard: Heard, name: string): { readonly value: unknown } | null {
  const event = heard.contents.findLast((content) => content.kind === 'event' && content.name === name);
  return event?.kind === 'event' ? { value: event.value } : null;
}

/** Something that cannot be read here: a file, a sticker, a voice message. */
export function hasUnreadable(heard: Heard): boolean {
  return heard.contents.some((content) => content.kind === 'media' || content.kind === 'unsupported');
}

/** Whether the turn carries any words or signs; a thumb up says something, an invisible character does not. */
export function hasWords(heard: Heard): boolean {
  return heard.contents.some((content) => content.kind === 'choice' || /[^\s\p{Cf}\p{Cc}]/u.test(wordsOf(content)));
}
