import type { ConversationId } from '../../core/ids.ts';
import type { ThreadReader } from '../../core/thread.ts';
import { activityOf, type Activity, isWire, type Reading } from './activityOf.ts';

/** A piece of a conversation, and how far it reaches. */
export interface Piece {
  readonly activities: readonly Activity[];
  /** `seq` of the last event that was looked at. */
  readonly upTo: number;
  /** There may be more behind it. */
  readonly isFull: boolean;
  /** The customer's last message that the client knows by now. */
  readonly asked: string | undefined;
  /** Somebody proved who they are in it, and this reader is not them. */
  readonly isOthers: boolean;
}

/**
 * Reads what came after `seq`, a piece at a time. A mark that this conversation never gave starts at the beginning. An answer
 * names the customer's message that it follows, but only one that the client knows (`asked`, or one of this piece): stock
 * clients wait seconds for one that they do not.
 */
export async function readThread(
  threads: ThreadReader,
  id: ConversationId,
  after: number,
  reading: Reading,
  asked?: string,
): Promise<Piece> {
  // One event more to the front: it proves that the mark is one of this conversation.
  const found = await threads.events(id, Math.max(0, after - 1), piece);
  if (after > 0 && found[0]?.seq !== after) return readThread(threads, id, 0, reading);
  const events = after > 0 ? found.slice(1) : found;
  let last = asked;
  const isOthers = !reading.isProved && events.some(({ body }) => body?.kind === 'inbound' && isProved(body.wire));
  const activities = events.flatMap((event) => {
    const activity = activityOf(event, reading);
    if (activity === null) return [];
    if (event.body?.kind === 'inbound') last = event.id;
    const isAnswer = event.body?.kind === 'outbound' && event.actor.kind === 'bot';
    return [isAnswer && last !== undefined ? { ...activity, replyToId: last } : activity];
  });
  return { activities, upTo: events.at(-1)?.seq ?? after, isFull: found.length === piece, asked: last, isOthers };
}

function isProved(wire: unknown): boolean {
  return isWire(wire) && wire.proved === true;
}

/** A watermark as clients send it: anything but a whole number is the beginning. */
export function seqOf(watermark: string | null): number {
  return watermark !== null && /^\d{1,15}$/.test(watermark) ? Number(watermark) : 0;
}

const piece = 200;
