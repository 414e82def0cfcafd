import type { Conversation, Memory } from '../core/conversation.ts';
import { emptyMemory } from '../core/conversation.ts';
import type { Instant } from '../core/time.ts';

/**
 * What still counts of what the bot remembers. After the end of a conversation or a long pause somebody comes with a new need:
 * the bot says again that it is one, and nobody starts with the trouble of last time. Who waits for a person keeps everything.
 */
export function memoryNow({ custody, memory }: Conversation, now: Instant): Memory {
  const lastAt = memory.turns.at(-1)?.at ?? now;
  const isOver = custody === 'closed' || (custody === 'bot' && now - lastAt > longPauseMs);
  if (!isOver) return memory;
  const { answered, lastSaid } = memory;
  return { ...emptyMemory, answered, ...(lastSaid === undefined ? {} : { lastSaid }) };
}

const longPauseMs = 12 * 60 * 60_000;
