import { parseMemory } from '../thread/parseMemory.ts';

/** What the bot remembers when it has a conversation again: what was said stays, but old trouble must not bring in the next person at once. */
export function freshStart(memory: string | null, question: 'keep-question' | 'drop-question'): string | null {
  if (memory === null) return null;
  const before = { ...parseMemory(memory), misunderstood: 0, clarified: false, effort: 0 };
  if (question === 'keep-question') return JSON.stringify(before);
  // "2" no longer means the second of the choices that were shown before a person came.
  const { journey: _journey, pending: _pending, ...kept } = before;
  return JSON.stringify({ ...kept, offered: [] });
}
