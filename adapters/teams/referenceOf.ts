import { z } from 'zod';
import type { Address } from '../../core/address.ts';
import type { ThreadReader } from '../../core/thread.ts';

/** Where a conversation is answered, and as whom; kept with each message that Microsoft signed, and never taken from anywhere else. */
export interface Reference {
  readonly serviceUrl: string;
  /** The bot as this conversation knows it. */
  readonly botId: string;
}

/** Finds where a conversation is answered: as its newest message said, because Microsoft moves conversations now and then; null when none is left. */
export async function referenceOf(
  threads: Pick<ThreadReader, 'conversationAt' | 'events' | 'latest'>,
  to: Address,
): Promise<Reference | null> {
  const conversation = await threads.conversationAt(to);
  if (conversation === null) return null;
  const newest = await threads.latest(conversation.id, enough);
  // Where a person wrote a great deal since, the conversation's beginning still knows it.
  for (const events of [newest.toReversed(), await threads.events(conversation.id, 0, enough)])
    for (const { body } of events) {
      const read = shape.safeParse(body?.kind === 'inbound' ? body.wire : undefined);
      if (read.success) return read.data;
    }
  return null;
}

const enough = 30;
const shape = z.object({ serviceUrl: z.string(), botId: z.string() });
