import { z } from 'zod';

const taken = ['message', 'messageUpdate', 'conversationUpdate', 'installationUpdate', 'event', 'typing'] as const;
/** Known, and nothing to take in: a reaction, a message taken back, a question that is answered at once (answerTo.ts). */
const silent = new Set([
  'messageReaction',
  'messageDelete',
  'invoke',
  'endOfConversation',
  'ping',
  'trace',
  'contactRelationUpdate',
]);

/** What kind of activity this is to us. */
export function kindOf(raw: unknown): (typeof taken)[number] | 'silent' | 'unknown' {
  const type = shape.safeParse(raw).data?.type ?? '';
  return taken.find((known) => known === type) ?? (silent.has(type) ? 'silent' : 'unknown');
}

const shape = z.object({ type: z.string() });
