import type { Choice } from '../core/content.ts';
import type { Memory } from '../core/conversation.ts';
import type { Understanding } from '../core/understanding.ts';
import type { Heard } from './heard.ts';
import { resolveChoice } from './resolveChoice.ts';

/** The choice that the customer took: one of those offered, or a bare "yes" or "no" to what the bot asked last. */
export function chosenOf(memory: Memory, understood: Understanding, heard: Heard): Choice | null {
  for (const content of heard.contents.toReversed()) {
    const choice = resolveChoice(memory.offered, content);
    if (choice) return choice;
  }
  const { signals, text } = understood;
  if (signals.includes('affirms')) return wasAnswered(memory) ? helped('yes', text) : onlyOne(memory);
  if (!signals.includes('denies')) return null;
  if (wasAnswered(memory)) return signals.some(isPolite) ? null : helped('no', text);
  return memory.offered.find((choice) => choice.id === 'other') ?? null;
}

/** The last thing said was an answer, so that "yes" and "no" are about whether it helped. */
function wasAnswered({ answered, turns }: Memory): boolean {
  const last = turns.at(-1);
  return last !== undefined && answered.at(-1)?.at === last.at;
}

/** "Do you mean …?", "Shall I bring in a person?": a bare "yes" takes the only thing that was offered. */
function onlyOne({ offered }: Memory): Choice | null {
  const [first, ...others] = offered.filter((choice) => choice.id !== 'other');
  return first && others.length === 0 ? first : null;
}

function helped(answer: 'yes' | 'no', text: string): Choice | null {
  // "Yes, and my new card has not arrived" goes on to something else.
  return text.trim().split(/\s+/).length <= fewWords ? { id: `helped:${answer}`, label: text } : null;
}

const fewWords = 4;

/** "No, thanks" and "no, that's all" turn an offer down; they do not say that an answer was bad. */
function isPolite(signal: string): boolean {
  return signal === 'thanks' || signal === 'goodbye';
}
